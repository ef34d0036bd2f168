package com.keyuan.crm.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads all templates and messages as text: what no single page's test would notice. */
class TemplatesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path TEMPLATES = RESOURCES.resolve("templates");
    private static final Path MESSAGES = RESOURCES.resolve("messages");
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../crm-domain/src/main/java"));

    private static final int LONGEST_LINE = 160;

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern MESSAGE = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)");
    private static final Pattern BUILT_MESSAGE = Pattern.compile("#\\{\\|([a-zA-Z][\\w.-]*\\.)\\$");
    private static final Pattern ASKED_MESSAGE = Pattern.compile("#messages\\.msg\\w*\\('([\\w.-]+)'\\s*[,)]");
    private static final Pattern ICON = Pattern.compile("icon :: (?:icon|sm|lead)\\('([\\w-]+)'\\)|icon='([\\w-]+)'");
    private static final Pattern TAG = Pattern.compile("<(?:[^>\"']|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]", Pattern.DOTALL);
    private static final Pattern LITERAL_ATTRIBUTE =
            Pattern.compile("\\s(?:title|alt|placeholder|aria-label|label)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[A-Za-z]{2,}");
    private static final Pattern RULE_KEY = Pattern.compile("super\\(\\s*\"([a-z][\\w]*\\.[\\w.-]+)\"");
    private static final Pattern TOAST_KEY =
            Pattern.compile("(?:Toast|toasts)\\s*\\.(?:done|warn)\\(\\s*\\w+,\\s*\"([\\w.-]+)\"");

    @Test
    void haveNoScriptNoStyleAndNoUnescapedText() {
        assertThat(findings(text -> {
                    List<String> found = new ArrayList<>();
                    matches(Pattern.compile("th:utext|\\[\\(|\\sstyle=|th:style|<style"), text)
                            .forEach(match -> found.add(match.group()));
                    matches(Pattern.compile("\\s(?:th:)?on[a-z]+="), text).forEach(match -> found.add(match.group()));
                    matches(Pattern.compile("\\shx-on[:-]|\\shx-vals=\"js:"), text)
                            .forEach(match -> found.add(match.group()));
                    matches(Pattern.compile("<script(?![^>]*src=)[^>]*>"), text)
                            .forEach(match -> found.add(match.group()));
                    return found;
                }))
                .isEmpty();
    }

    @Test
    void takeEveryWordFromTheMessages() {
        assertThat(findings(text -> {
                    List<String> found = new ArrayList<>();
                    String words =
                            INLINED.matcher(TAG.matcher(text).replaceAll("\n")).replaceAll("\n");
                    words.lines()
                            .map(String::strip)
                            .filter(line -> WORD.matcher(line).find())
                            .forEach(found::add);
                    matches(LITERAL_ATTRIBUTE, text)
                            .map(match -> match.group(1))
                            .filter(value -> WORD.matcher(value).find())
                            .forEach(found::add);
                    // an expression speaks through #{…}: Chinese in one is a literal
                    matches(Pattern.compile("th:[\\w-]+=\"[^\"]*\\p{IsHan}[^\"]*\""), text)
                            .forEach(match -> found.add(match.group()));
                    return found;
                }))
                .isEmpty();
    }

    /** Replacing comes first: the other attributes of the tag would be lost without a word. */
    @Test
    void replaceNoTagThatHasAConditionOfItsOwn() {
        assertThat(findings(text -> matches(TAG, text)
                        .map(MatchResult::group)
                        .filter(tag -> tag.contains("th:replace=") && !tag.startsWith("<html"))
                        .filter(tag -> tag.matches("(?s).*\\sth:(if|unless|each|with|text|class\\w*)=.*"))
                        .toList()))
                .isEmpty();
    }

    @Test
    void useOnlyMessagesThatThereAre() {
        Set<String> known = messages("").keySet();
        assertThat(findings(text -> {
                    List<String> missing = new ArrayList<>();
                    Stream.concat(matches(MESSAGE, text), matches(ASKED_MESSAGE, text))
                            .map(match -> match.group(1))
                            .filter(key -> !known.contains(key))
                            .forEach(missing::add);
                    matches(BUILT_MESSAGE, text)
                            .map(match -> match.group(1))
                            .filter(prefix -> known.stream().noneMatch(key -> key.startsWith(prefix)))
                            .forEach(missing::add);
                    return missing;
                }))
                .isEmpty();
    }

    @Test
    void useOnlyIconsOfTheSprite() throws IOException {
        String sprite = Files.readString(RESOURCES.resolve("static/sprite.svg"));
        assertThat(findings(text -> matches(ICON, text)
                        .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                        .filter(icon -> !sprite.contains("\"i-" + icon + "\""))
                        .toList()))
                .isEmpty();
    }

    @Test
    void haveTheMessageOfEveryRuleAndToast() throws IOException {
        Set<String> known = messages("").keySet();
        Map<String, List<String>> missing = new TreeMap<>();
        for (Path root : SOURCES) {
            for (Path file : files(root, ".java")) {
                String text = Files.readString(file);
                boolean rule = text.contains("extends RuleViolation");
                List<String> keys = Stream.concat(
                                rule ? matches(RULE_KEY, text) : Stream.empty(), matches(TOAST_KEY, text))
                        .map(match -> match.group(1))
                        .filter(key -> key.endsWith(".")
                                ? known.stream().noneMatch(one -> one.startsWith(key))
                                : !known.contains(key))
                        .toList();
                if (!keys.isEmpty()) {
                    missing.put(file.getFileName().toString(), keys);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void speakBothLanguages() {
        Map<String, String> chinese = messages("");
        Map<String, String> english = messages("_en");
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(english).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
        assertThat(chinese).allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @Test
    void takeTheSameArgumentsInBothLanguages() {
        Map<String, String> english = messages("_en");
        messages("")
                .forEach((key, text) -> assertThat(arguments(english.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(arguments(text)));
    }

    /** In a message with arguments an apostrophe quotes, and vanishes; the typographic one does not. */
    @Test
    void haveNoQuotingApostrophes() {
        Stream.of("", "_en")
                .forEach(language -> assertThat(messages(language))
                        .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'")));
    }

    @Test
    void keepEachRoomsMessagesUnderItsName() throws IOException {
        Set<String> open = Set.of("frame", "validation");
        for (Path file : files(MESSAGES, ".properties")) {
            String room = file.getFileName().toString().replaceAll("(_en)?\\.properties", "");
            if (!open.contains(room)) {
                assertThat(load(file).keySet()).as(room).allMatch(key -> key.startsWith(room + "."));
            }
        }
    }

    @Test
    void keepLinesShortEnoughToRead() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files(TEMPLATES, ".html")) {
            List<String> lines = Files.readAllLines(file);
            for (int at = 0; at < lines.size(); at++) {
                int length = lines.get(at).length();
                if (length > LONGEST_LINE) {
                    tooLong.add("%s line %d: %d characters".formatted(TEMPLATES.relativize(file), at + 1, length));
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    private static Map<String, List<String>> findings(Function<String, List<String>> look) {
        Map<String, List<String>> findings = new TreeMap<>();
        try {
            for (Path file : files(TEMPLATES, ".html")) {
                List<String> found =
                        look.apply(COMMENT.matcher(Files.readString(file)).replaceAll(""));
                if (!found.isEmpty()) {
                    findings.put(TEMPLATES.relativize(file).toString(), found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return findings;
    }

    private static Map<String, String> messages(String language) {
        Map<String, String> all = new TreeMap<>();
        try {
            for (Path file : files(MESSAGES, ".properties")) {
                if (file.toString().endsWith("_en.properties") == language.equals("_en")) {
                    load(file)
                            .forEach((key, text) -> assertThat(all.put(key, text))
                                    .as("twice: %s", key)
                                    .isNull());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(all).isNotEmpty();
        return all;
    }

    private static Map<String, String> load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> messages = new TreeMap<>();
        properties.forEach((key, text) -> messages.put(key.toString(), text.toString()));
        return messages;
    }

    private static Set<String> arguments(String text) {
        Set<String> numbers = new TreeSet<>();
        matches(Pattern.compile("\\{(\\w+)[,}]"), text).forEach(match -> numbers.add(match.group(1)));
        return numbers;
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
