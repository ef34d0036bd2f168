package com.keyuan.crm.attachment.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.attachment.AttachmentFile;
import com.keyuan.crm.attachment.AttachmentId;
import com.keyuan.crm.attachment.AttachmentService;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

@Controller
@Permits(Action.ATTACHMENT_USE)
@RequiredArgsConstructor
class AttachmentController {

    /** A file opened in the browser after all may do nothing there. */
    private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final AttachmentService attachments;
    private final CustomerReading customers;

    @GetMapping("/attachments/{id}")
    ResponseEntity<Resource> download(CurrentUser user, @PathVariable UUID id) {
        AttachmentFile file = attachments.open(user, new AttachmentId(id));
        return answer(file, ContentDisposition.attachment(), CacheControl.noStore());
    }

    @GetMapping("/attachments/{id}/thumbnail")
    ResponseEntity<Resource> thumbnail(CurrentUser user, @PathVariable UUID id) {
        AttachmentFile file = attachments.openThumbnail(user, new AttachmentId(id));
        return answer(
                file,
                ContentDisposition.inline(),
                CacheControl.maxAge(Duration.ofHours(1)).cachePrivate());
    }

    /** A record's files, as a part of its page. */
    @GetMapping("/attachments/of/{kind}/{owner}")
    String list(CurrentUser user, @PathVariable String kind, @PathVariable UUID owner, Model model) {
        return files(user, new SourceRef(kind, owner), model);
    }

    /** Keeps a file and answers with the record's files, which htmx puts in place and others see as a page. */
    @PostMapping("/attachments")
    String add(
            CurrentUser user,
            @Valid @ModelAttribute AttachmentForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (errors.hasErrors()) {
            return Refusals.again(response, "error/400");
        }
        MultipartFile file = Objects.requireNonNull(form.getFile());
        try (InputStream content = file.getInputStream()) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            attachments.store(user, form.attachmentId(), form.ownerRef(), name, content);
        } catch (RuleViolation refused) {
            Refusals.told(refused);
            model.addAttribute("fileRefused", refused.messageKey());
            model.addAttribute("fileRefusedArguments", refused.arguments().toArray());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return files(user, form.ownerRef(), model);
    }

    @PostMapping("/attachments/{id}/removal")
    String remove(CurrentUser user, @PathVariable UUID id, Model model) {
        return files(user, attachments.remove(user, new AttachmentId(id)), model);
    }

    private String files(CurrentUser user, SourceRef owner, Model model) {
        model.addAttribute("fileList", attachments.listOf(user, owner));
        if (!owner.kind().equals("customer")) {
            return "attachment/page";
        }
        model.addAttribute(
                "head",
                customers.frame(user, new CustomerId(owner.id()), "files").orElse(null));
        return "attachment/of-customer";
    }

    private static ResponseEntity<Resource> answer(
            AttachmentFile file, ContentDisposition.Builder disposition, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .cacheControl(cache)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", SANDBOX)
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(file.content()));
    }
}
