package com.keyuan.crm.attachment;

import java.io.InputStream;

/** A file on its way to a reader: {@code content} reads from the database as it is sent. */
public record AttachmentFile(String fileName, String mediaType, int size, String sha256, InputStream content) {}
