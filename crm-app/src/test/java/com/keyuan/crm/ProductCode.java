package com.keyuan.crm;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The four jars without their tests, whether these lie in folders (as {@code test} has them) or in test jars (as {@code verify} has them). */
final class ProductCode implements ImportOption {

    @Override
    public boolean includes(Location location) {
        return Predefined.DO_NOT_INCLUDE_TESTS.includes(location) && !location.contains("-tests.jar");
    }
}
