package com.keyuan.crm.shared.web;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the page after this one says was done. {@code Toast.done(redirect, key, trip.number())} in the
 * handler that redirects.
 *
 * @param kind ok or warn
 * @param key of the message
 * @param arguments of the message: texts and numbers
 */
public record Toast(String kind, String key, List<Serializable> arguments) implements Serializable {

    public static void done(RedirectAttributes redirect, String key, Serializable... arguments) {
        redirect.addFlashAttribute("toast", new Toast("ok", key, List.of(arguments)));
    }

    public static void warn(RedirectAttributes redirect, String key, Serializable... arguments) {
        redirect.addFlashAttribute("toast", new Toast("warn", key, List.of(arguments)));
    }
}
