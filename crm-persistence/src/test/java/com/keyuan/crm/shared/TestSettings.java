package com.keyuan.crm.shared;

import java.util.Objects;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** Every room's settings, with their defaults: the scan of the application leaves them out in slice tests. */
public class TestSettings implements ImportBeanDefinitionRegistrar, EnvironmentAware {

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importing, BeanDefinitionRegistry registry) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false, environment);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        scanner.findCandidateComponents("com.keyuan.crm").forEach(found -> {
            String name = Objects.requireNonNull(found.getBeanClassName());
            register(ClassUtils.resolveClassName(name, getClass().getClassLoader()), registry);
        });
    }

    private <T> void register(Class<T> type, BeanDefinitionRegistry registry) {
        String prefix = type.getAnnotation(ConfigurationProperties.class).value();
        registry.registerBeanDefinition(
                type.getName(),
                BeanDefinitionBuilder.genericBeanDefinition(
                                type, () -> Binder.get(environment).bindOrCreate(prefix, type))
                        .getBeanDefinition());
    }
}
