package com.keyuan.crm.contract;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The policy of opportunities and contracts.
 *
 * @param lead how likely a lead becomes a contract, in percent; the others alike, won is 100 and lost 0
 * @param acceptDays working days within which after-sales accepts a signed contract
 * @param serviceMonths for how long after a contract is completed after-sales stays responsible
 */
@ConfigurationProperties("crm.contract")
public record ContractSettings(
        @DefaultValue("10") int lead,
        @DefaultValue("30") int confirmed,
        @DefaultValue("50") int quoted,
        @DefaultValue("75") int negotiating,
        @DefaultValue("3") int acceptDays,
        @DefaultValue("12") int serviceMonths) {

    public ContractSettings {
        for (int percent : new int[] {lead, confirmed, quoted, negotiating}) {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("a probability is 0 to 100 percent, not " + percent);
            }
        }
    }

    /** How likely an opportunity of the stage becomes a contract, in percent. */
    public int probability(OpportunityStage stage) {
        return switch (stage) {
            case LEAD -> lead;
            case CONFIRMED -> confirmed;
            case QUOTED -> quoted;
            case NEGOTIATING -> negotiating;
            case WON -> 100;
            case LOST -> 0;
        };
    }
}
