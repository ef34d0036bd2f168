package com.keyuan.crm.shared.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How papers are printed.
 *
 * @param font file of a TrueType font with Chinese characters; of a collection (.ttc) its first face; null looks in the
 *     usual places
 */
@ConfigurationProperties("crm.print")
public record PrintSettings(@Nullable String font) {}
