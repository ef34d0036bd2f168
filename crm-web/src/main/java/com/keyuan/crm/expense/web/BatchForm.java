package com.keyuan.crm.expense.web;

import com.keyuan.crm.expense.ClaimChoice;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.PaymentBatchId;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The claims ticked on finance's page, each as {@code id~version}. */
@Getter
@Setter
public class BatchForm {

    @Size(max = 500) private List<@Pattern(regexp = "[0-9a-f-]{36}~[0-9]{1,18}") String> chosen = new ArrayList<>();

    /** Made when the page was opened: the batch of payments. */
    private @Nullable UUID batch;

    /** What the desk showed, so that it shows the same afterwards. */
    private @Nullable YearMonth month;

    private @Nullable UUID department;

    void keepFilter(RedirectAttributes redirect) {
        if (month != null) {
            redirect.addAttribute("month", month);
        }
        if (department != null) {
            redirect.addAttribute("department", department);
        }
    }

    List<ClaimChoice> choices() {
        return chosen.stream()
                .map(one -> one.split("~", 2))
                .map(parts -> new ClaimChoice(ExpenseClaimId.of(parts[0]), Long.parseLong(parts[1])))
                .toList();
    }

    List<ExpenseClaimId> claims() {
        return choices().stream().map(ClaimChoice::claim).toList();
    }

    PaymentBatchId batchId() {
        return batch == null ? PaymentBatchId.next() : new PaymentBatchId(batch);
    }
}
