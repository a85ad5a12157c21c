package org.incidentkit.examples.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import org.incidentkit.examples.quickstart.QuickstartApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The pages of the quickstart in Chromium: what axe-core finds at the width of a telephone and of a desk, by day and at
 * night, in colours that are forced, and with the keyboard alone. Skipped where Chromium or its driver is not installed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> PAGES = List.of(
            "/runbook",
            "/runbook/contacts",
            "/contacts",
            "/contacts/data",
            "/incidents",
            "/incidents/INC-7",
            "/incidents/INC-7?at=2026-04-07T09:52:00Z",
            "/runbook/nowhere");

    private ConfigurableApplicationContext application;
    private ChromeDriver browser;

    @BeforeAll
    void start(@TempDir Path profile) {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "needs Chromium and its driver: apt-get install chromium chromium-driver");
        application = SpringApplication.run(QuickstartApplication.class, "--server.port=0");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(DRIVER.toString()))
                        .build(),
                options);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (application != null) {
            application.close();
        }
    }

    static Stream<Arguments> views() {
        return PAGES.stream()
                .flatMap(page -> Stream.of("light", "dark")
                        .flatMap(scheme -> Stream.of(320, 390, 1280).map(width -> arguments(page, scheme, width))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2} pixels wide")
    @MethodSource("views")
    void axeFindsNothing(String page, String scheme, int width) throws IOException {
        show(page, scheme, width);
        Results results = new AxeBuilder().withTags(RULES).analyze(browser);
        assertThat(results.getPasses()).as("something was checked").hasSizeGreaterThan(10);
        assertThat(results.getViolations().stream().map(PagesTest::words)).isEmpty();
        assertThat(browser.executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
                .as("nothing lies beside the screen")
                .isEqualTo(true);
        assertThat(browser.manage().logs().get("browser").getAll())
                .filteredOn(entry -> !entry.getMessage().contains("favicon"))
                .filteredOn(entry ->
                        !page.equals("/runbook/nowhere") || !entry.getMessage().contains("status of 404"))
                .isEmpty();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes();
    }

    /** A test that finds nothing must be able to. */
    @Test
    void axeFindsWhatIsWrong() {
        show("/runbook", "light", 390);
        browser.executeScript("document.querySelector('h1').style.color = '#ddd';"
                + " document.documentElement.removeAttribute('lang')");
        assertThat(new AxeBuilder().withTags(RULES).analyze(browser).getViolations())
                .extracting(Rule::getId)
                .contains("color-contrast", "html-has-lang");
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        show("/runbook", "light", 1280);
        new Actions(browser).sendKeys(Keys.TAB).perform();
        WebElement first = browser.switchTo().activeElement();
        assertThat(first.getText()).isEqualTo("Skip to main content");
        first.sendKeys(Keys.ENTER);
        assertThat(browser.switchTo().activeElement().getTagName()).isEqualTo("main");
        new Actions(browser).sendKeys(Keys.TAB).perform();
        assertThat(browser.switchTo().activeElement().findElement(By.xpath("ancestor::main")))
                .as("what comes next is within the content")
                .isNotNull();
    }

    @Test
    void theLinksOfThePageLeadSomewhereOnIt() {
        show("/runbook", "light", 1280);
        List<WebElement> links = browser.findElements(By.cssSelector("nav.contents a"));
        assertThat(links).isNotEmpty().allSatisfy(link -> {
            String target = String.valueOf(link.getDomAttribute("href"));
            assertThat(browser.findElements(By.id(target.substring(1))))
                    .as(target)
                    .hasSize(1);
        });
    }

    @Test
    void anIncidentIsReachedFromTheList() {
        show("/incidents", "light", 390);
        browser.findElement(By.linkText("INC-7")).click();
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("INC-7: Payments by card are refused");
    }

    @Test
    void thePageNeedsNoScript() {
        show("/runbook", "dark", 390);
        assertThat(browser.findElements(By.cssSelector("script, link[rel=stylesheet], img, iframe")))
                .isEmpty();
        assertThat(browser.findElement(By.cssSelector("figure.days svg")).isDisplayed())
                .isTrue();
    }

    private void show(String page, String scheme, int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 800));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        browser.get("http://127.0.0.1:" + port + "/actuator" + page);
    }
}
