package com.keyuan.crm.trip.web;

import com.keyuan.crm.attachment.AttachmentId;
import com.keyuan.crm.attachment.AttachmentService;
import com.keyuan.crm.attachment.FileRefused;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Photographs that come with a visit. */
@Component
@RequiredArgsConstructor
class VisitPhotos {

    private final AttachmentService attachments;
    private final MessageSource messages;

    /** The visit is kept already: a photo that is none is told, and may be added again on the visit's page. */
    void keep(CurrentUser user, VisitForm form, RedirectAttributes redirect) {
        SourceRef visit = new SourceRef("visit", Objects.requireNonNull(form.getId()));
        int number = 0;
        for (MultipartFile photo : form.getPhotos()) {
            if (photo.isEmpty()) {
                continue;
            }
            // the same form sent twice keeps each photo once
            byte[] name = (visit + ":" + number++).getBytes(StandardCharsets.UTF_8);
            try (InputStream content = photo.getInputStream()) {
                attachments.store(
                        user,
                        new AttachmentId(UUID.nameUUIDFromBytes(name)),
                        visit,
                        Objects.requireNonNullElse(photo.getOriginalFilename(), "photo.jpg"),
                        content);
            } catch (FileRefused refused) {
                tell(redirect, photo, refused);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private void tell(RedirectAttributes redirect, MultipartFile photo, FileRefused refused) {
        Refusals.told(refused);
        String why = messages.getMessage(
                refused.messageKey(), refused.arguments().toArray(), LocaleContextHolder.getLocale());
        Toast.warn(
                redirect,
                "trip.done.visit-without-photo",
                Objects.requireNonNullElse(photo.getOriginalFilename(), ""),
                why);
    }
}
