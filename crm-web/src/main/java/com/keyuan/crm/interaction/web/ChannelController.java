package com.keyuan.crm.interaction.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.ChannelPage;
import com.keyuan.crm.interaction.ChannelReading;
import com.keyuan.crm.interaction.ChannelRegister;
import com.keyuan.crm.interaction.ChannelSecrets;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of the company's channels: what there is, who has what, and who may report touches of it. */
@Controller
@RequestMapping("/channels")
@RequiredArgsConstructor
class ChannelController {

    private final ChannelRegister register;
    private final ChannelReading reading;
    private final ChannelSecrets secrets;
    private final InteractionChoices choices;

    @GetMapping
    @Permits(Action.CHANNEL_LIST)
    String list(CurrentUser user, Model model) {
        model.addAttribute("rows", reading.list(user)).addAttribute("mayAdd", reading.mayAdd(user));
        return "interaction/channels";
    }

    @GetMapping("/new")
    @Permits(Action.CHANNEL_ADMINISTER)
    String create(Model model) {
        model.addAttribute("channelForm", ChannelForm.blank()).addAttribute("types", choices.types());
        return "interaction/channel-form";
    }

    @PostMapping
    @Permits(Action.CHANNEL_ADMINISTER)
    String add(
            CurrentUser user,
            @Valid @ModelAttribute ChannelForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                register.add(user, Objects.requireNonNull(form.getId()), form.toDetails());
                Toast.done(redirect, "interaction.register.done.added");
                return "redirect:/channels/" + form.getId();
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        model.addAttribute("types", choices.types());
        return Refusals.again(response, "interaction/channel-form");
    }

    @GetMapping("/{id}")
    @Permits(Action.CHANNEL_VIEW)
    String page(CurrentUser user, @PathVariable ChannelId id, Model model) {
        ChannelPage page = reading.page(user, id);
        model.addAttribute("channelMoveForm", ChannelMoveForm.of(page.row()));
        return shown(page, model);
    }

    @GetMapping("/{id}/edit")
    @Permits(Action.CHANNEL_EDIT)
    String edit(CurrentUser user, @PathVariable ChannelId id, Model model) {
        model.addAttribute(
                        "channelForm", ChannelForm.from(reading.page(user, id).row()))
                .addAttribute("types", choices.types());
        return "interaction/channel-form";
    }

    @PostMapping("/{id}")
    @Permits(Action.CHANNEL_EDIT)
    String change(
            CurrentUser user,
            @PathVariable ChannelId id,
            @Valid @ModelAttribute ChannelForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                register.edit(user, id, form.toDetails(), Objects.requireNonNullElse(form.getVersion(), -1L));
                Toast.done(redirect, "interaction.register.done.changed");
                return "redirect:/channels/{id}";
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        model.addAttribute("types", choices.types());
        return Refusals.again(response, "interaction/channel-form");
    }

    /** Takes it back and passes it on. */
    @PostMapping("/{id}/holding")
    @Permits(Action.CHANNEL_PASS_ON)
    String move(
            CurrentUser user,
            @PathVariable ChannelId id,
            @Valid @ModelAttribute ChannelMoveForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                register.move(user, id, form.toMove());
                Toast.done(redirect, "interaction.register.done.moved");
                return "redirect:/channels/{id}";
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        ChannelPage page = reading.page(user, id);
        form.setExpected(page.row().holder());
        return Refusals.again(response, shown(page, model));
    }

    @PostMapping("/{id}/retirement")
    @Permits(Action.CHANNEL_EDIT)
    String retire(
            CurrentUser user, @PathVariable ChannelId id, @RequestParam long version, RedirectAttributes redirect) {
        try {
            register.retire(user, id, version);
            Toast.done(redirect, "interaction.register.done.retired");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/channels/{id}";
    }

    /** Shows the new secret on the answer itself, this once, and nowhere keeps it in plain. */
    @PostMapping("/{id}/secret")
    @Permits(Action.CHANNEL_EDIT)
    String renewSecret(
            CurrentUser user,
            @PathVariable ChannelId id,
            @RequestParam long version,
            Model model,
            RedirectAttributes redirect) {
        try {
            model.addAttribute("secret", secrets.renew(user, id, version));
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
            return "redirect:/channels/{id}";
        }
        return page(user, id, model);
    }

    @PostMapping("/{id}/secret/removal")
    @Permits(Action.CHANNEL_EDIT)
    String removeSecret(
            CurrentUser user, @PathVariable ChannelId id, @RequestParam long version, RedirectAttributes redirect) {
        secrets.remove(user, id, version);
        Toast.done(redirect, "interaction.register.done.unsigned");
        return "redirect:/channels/{id}";
    }

    private String shown(ChannelPage page, Model model) {
        model.addAttribute("page", page)
                .addAttribute("successors", choices.of(page.successors()))
                .addAttribute("ways", choices.ways());
        return "interaction/channel";
    }
}
