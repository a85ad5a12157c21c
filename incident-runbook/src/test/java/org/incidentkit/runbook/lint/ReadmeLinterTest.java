package org.incidentkit.runbook.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.incidentkit.runbook.Finding;
import org.incidentkit.runbook.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The README of a repository leads to its runbook. */
class ReadmeLinterTest {

    @TempDir
    private Path repository;

    @TempDir
    private Path guidance;

    @BeforeEach
    void files() throws IOException {
        write(
                repository,
                "docs/Runbook.md",
                "# Visits Runbook\n\n## Who to call\n\n<a name=\"old\"></a>\n\nBoth\n====\n");
        write(repository, "docs/my runbook.md", "# Visits Runbook\n");
        write(repository, "docs/empty-runbook.md", " \n");
        write(guidance, "runbooks/visits runbook.md", "# Visits Runbook\n\n## Contacts\n");
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private ReadmeReport lint(String name, String text) throws IOException {
        write(repository, name, text);
        return ReadmeLinter.create()
                .withRepository("ministryofjustice/opg-technical-guidance", guidance)
                .lint(repository);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Runbook](docs/Runbook.md)",
                "[Runbook](./docs/../docs/Runbook.md#who-to-call)",
                "[Run book](/docs/Runbook.md#Old)",
                "[Who to call](docs/Runbook.md#both \"runbook\")",
                "[runbook](docs/Runbook.md#L3-L5)",
                "[the *runbook*](<docs/Runbook.md?plain=1>)",
                "Our [runbook][1].\n\n[1]: docs/Runbook.md",
                "Our [runbook][].\n\n[Runbook]: <docs/Runbook.md> 'title'",
                "Our [runbook].\n\n[runbook]: docs/Runbook.md",
                "<p>See <a class=\"x\" href=\"docs/Runbook.md\">the runbook</a>.</p>",
                "[Runbook](https://github.com/MinistryOfJustice/opg-technical-guidance/blob/main/runbooks/visits%20runbook.md#contacts)",
                "Runbook: https://github.com/ministryofjustice/opg-technical-guidance/blob/main/runbooks/visits%20runbook.md.",
                "[Runbook](https://raw.githubusercontent.com/ministryofjustice/opg-technical-guidance/main/runbooks/visits%20runbook.md)",
                "[runbook](<docs/my runbook.md>)",
                "[![runbook](badge.svg)](docs/Runbook.md)",
                "[![Runbook](https://img.shields.io/badge/runbook-blue.svg \"Runbook\")](docs/Runbook.md) ![runbooks](x.png)",
                "[![runbook][badge]][it]\n\n[badge]: badge.svg\n[it]: docs/Runbook.md",
                "| What | Where |\n|---|---|\n| Runbook | [runbook](docs/Runbook.md) |",
            })
    void aLinkThatLeadsThere(String text) throws IOException {
        ReadmeReport report = lint("README.md", "# Visits\n\n" + text + "\n");
        assertThat(report.findings()).isEmpty();
        assertThat(report.runbook()).isPresent();
        assertThat(report.readme()).contains(Path.of("README.md"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "No link.~1:1 error [readme-without-runbook] Nothing in the README links to the runbook: add [Runbook](docs/Runbook.md).",
                "The runbook is in the wiki.~3:5 error [readme-without-runbook] The README speaks of a runbook here, but no link leads to one: add [Runbook](docs/Runbook.md).",
                "![Runbook](docs/Runbook.png)~3:3 error [readme-without-runbook] The README speaks of a runbook here, but no link leads to one",
                "[![Runbook](badge.svg)](docs/runbooks.md)~3:1 error [readme-link-broken] There is no \"docs/runbooks.md\" in the repository",
                "`[Runbook](docs/Runbook.md)`~1:1 error [readme-without-runbook] Nothing in the README links",
                "<!-- [Runbook](docs/Runbook.md) -->~1:1 error [readme-without-runbook] Nothing in the README links",
                "[Runbook](docs/runbooks.md)~3:1 error [readme-link-broken] There is no \"docs/runbooks.md\" in the repository: mend the link to the runbook.",
                "[Runbook](../Runbook.md)~3:1 error [readme-link-broken] \"../Runbook.md\" leads out of the repository, where readers on GitHub can't follow.",
                "[Runbook](docs/empty-runbook.md)~3:1 error [readme-link-broken] The file \"docs/empty-runbook.md\" is empty: write the runbook.",
                "[Runbook]()~3:1 error [readme-link-broken] The link to the runbook leads nowhere: give it the address of the runbook.",
                "[Runbook](https://example.gov.uk/runbook)~3:1 error [readme-link-broken] The link to the runbook leads nowhere: give",
                "[Runbook](https://wiki.test/runbook)~3:1 error [readme-link-broken] The link to the runbook leads nowhere. No host can have the name \"wiki.test\"",
                "[Runbook](docs\\Runbook.md)~3:1 error [readme-link-broken] \"docs\\Runbook.md\" is no path: write slashes between folders.",
                "[Runbook](mailto:a@b.gov.uk)~3:1 error [readme-link-broken] The link to the runbook leads nowhere. \"mailto:a@b.gov.uk\" is no address on the web.",
                "[Runbook](Docs/runbook.md)~3:1 error [readme-link-case] \"Docs/runbook.md\" is written otherwise in the repository: capitals count on GitHub. Write \"docs/Runbook.md\".",
                "[Runbook](docs/Runbook.md#contacts)~3:1 warning [readme-link-anchor] No heading of \"docs/Runbook.md\" has the anchor \"#contacts\": take it off, or mend it.",
                "[Runbook](docs)~3:1 warning [readme-link-not-a-file] \"docs\" is a folder: link to the file of the runbook in it.",
                "[Runbook](https://github.com/ministryofjustice/opg-technical-guidance)~3:1 warning [readme-link-not-a-file] The link leads to a folder, a list or a repository on GitHub",
                "[Runbook](https://github.com/ministryofjustice/opg-technical-guidance/tree/main/runbooks)~3:1 warning [readme-link-not-a-file] The link leads to a folder, a list",
                "[Runbook](https://github.com/ministryofjustice/opg-technical-guidance/edit/main/runbooks/a.md)~3:1 warning [readme-link-not-a-file] The link leads to an editor on GitHub",
                "[Runbook](https://github.com/ministryofjustice/opg-technical-guidance/blob/0a1b2c3d/runbooks/visits%20runbook.md)~3:1 warning [readme-link-pinned] The link leads to the runbook as it was at the commit 0a1b2c3d, which never changes",
                "[Runbook](https://github.com/ministryofjustice/opg-technical-guidance/blob/main/runbooks/visit.md)~3:1 error [readme-link-broken] There is no \"/runbooks/visit.md\" in the copy of ministryofjustice/opg-technical-guidance",
                "[Runbook](https://github.com/alphagov/guidance/blob/main/runbooks/visits.md)~3:1 info [readme-link-unchecked] The link leads to \"runbooks/visits.md\" in the repository alphagov/guidance on GitHub. Whether it is there was not looked up, since nothing here uses the network: give this check a copy of that repository.",
                "[Runbook](https://wiki.service.gov.uk/runbook)~3:1 info [readme-link-unchecked] The link leads to \"https://wiki.service.gov.uk/runbook\". Whether the runbook is there was not looked up, since nothing here uses the network: open it once.",
            })
    void aLinkThatDoesNot(String text, String finding) throws IOException {
        ReadmeReport report = lint("README.md", "# Visits\n\n" + text + "\n");
        assertThat(report.findings())
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "README.md~[Runbook](docs/Runbook.md)",
                "readme.markdown~[Runbook](docs/Runbook.md)",
                "ReadMe.MD~[Runbook](docs/Runbook.md)",
                "README~[Runbook](docs/Runbook.md)",
                "README.txt~[Runbook](docs/Runbook.md)",
                "README.rst~See `the runbook <docs/Runbook.md>`_.",
                "README.adoc~See link:docs/Runbook.md[the runbook].",
                "README.asciidoc~See xref:docs/Runbook.md#both[the runbook].",
                "docs/README.md~[Runbook](Runbook.md)",
                ".github/README.md~[Runbook](../docs/Runbook.md)",
            })
    void anyUsualName(String name, String text) throws IOException {
        ReadmeReport report = lint(name, text);
        assertThat(report.findings()).isEmpty();
        assertThat(report.readme()).contains(Path.of(name));
        assertThat(report.runbook()).contains(repository.resolve("docs/Runbook.md"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[The\nrunbook](docs/Runbook.md)",
                "[Run\nbook](docs/ops.md)",
                "> [Run\n> book](docs/ops.md)",
                "- Our [run\n  book](docs/ops.md)",
                "[Runbook [prod]](docs/ops.md)",
                "[Runbook](docs/ops.md 'the \"x\" (y)')",
                "[Runbook](docs/ops.md\n\"title\")",
                "<a\n href=\"docs/ops.md\">Runbook</a>",
                "<a href=docs/ops.md>Runbook</a>",
                "<a href=docs/ops.md><img src=a.png alt=\"Runbook\"></a>",
                "<a class=x href='docs/ops.md'><b>Runbook</b></a>",
                "[runbook][ RB  x ]\n\n[rb x]: <docs/ops.md>",
                "[runbook][rb]\n\n[other]: x\n[rb]:\n  docs/ops.md\n  'title'",
                "Runbook: [here](docs/ops.md)",
                "* **Runbook** \u2013 [operations](docs/ops.md)",
                "The runbook is [here](docs/ops.md).",
                "| Runbook | [here](docs/ops.md) |",
                "## Runbook\n\n[here](docs/ops.md)",
                "Runbook\n-------\n\nIt is [here](docs/ops.md).",
            })
    void aLinkAsGitHubReadsIt(String text) throws IOException {
        write(repository, "docs/ops.md", "# Operations\n");
        ReadmeReport report = lint("README.md", "# Visits\n\n" + text + "\n");
        assertThat(report.findings()).isEmpty();
        assertThat(report.runbook()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "README.rst~`The runbook|<docs/Runbook.md>`_",
                "README.rst~See Runbook_.||.. _Runbook: docs/Runbook.md",
                "README.rst~See `the runbook`_.||.. _The  Runbook: docs/Runbook.md",
                "README.rst~`Runbook <docs/my\\ runbook.md>`_",
                "README.rst~.. note::||   `Runbook <docs/Runbook.md>`_",
                "README.adoc~<<docs/Runbook.md#,Runbook>>",
                "README.adoc~xref:docs/Runbook.md[The|runbook]",
            })
    void aLinkInAnotherLanguage(String name, String text) throws IOException {
        assertThat(lint(name, text.replace('|', '\n')).findings()).isEmpty();
    }

    @Test
    void aLinkInTheMiddleOfAParagraphIsFoundInItsLine() throws IOException {
        assertThat(lint("README.md", "# Visits\n\nFor the\nreaders, [the\nrunbook](docs/none.md).\n")
                        .findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "4:10 error [readme-link-broken] There is no \"docs/none.md\" in the repository: mend the link to the runbook.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "README.md~Runbook[^1]||[^1]: docs/Runbook.md~readme-without-runbook",
                "README.md~The runbook is late. Ask [the team](docs/Runbook-team.png)~readme-link-broken",
                "README.md~The runbook is late. See [this](docs/ops.md)~readme-without-runbook",
                "README.md~## Runbook||Ask [the team](docs/ops.md) to write one.~readme-without-runbook",
                "README.md~Words|[runbook]: docs/Runbook.md~readme-without-runbook",
                "README.md~[Runbook](README.md)~readme-link-not-a-file",
                "README.md~[Runbook](#)~readme-link-not-a-file",
                "README.md~[Runbook](docs/runbook.PNG)~readme-link-not-a-file",
                "README.rst~.. `Runbook <docs/Runbook.md>`_~readme-without-runbook",
                "README.rst~..|   `Runbook <docs/Runbook.md>`_~readme-without-runbook",
                "README.rst~Write::||   `Runbook <docs/Runbook.md>`_~readme-without-runbook",
                "README.rst~.. code:: rst||   `Runbook <docs/Runbook.md>`_~readme-without-runbook",
                "README.rst~Write ```Runbook <docs/Runbook.md>`_``.~readme-without-runbook",
                "README.rst~`Runbook <docs/my runbook.md>`_~readme-link-broken",
                "README.adoc~// link:docs/Runbook.md[Runbook]~readme-without-runbook",
                "README.adoc~----|link:docs/Runbook.md[Runbook]|----~readme-without-runbook",
            })
    void whatIsNoLinkToARunbook(String name, String text, String rule) throws IOException {
        write(repository, "docs/runbook.PNG", "PNG");
        ReadmeReport report = lint(name, text.replace('|', '\n'));
        assertThat(report.findings()).extracting(Finding::rule).containsExactly(rule);
        assertThat(report.runbook()).isEmpty();
    }

    @Test
    void noReadme() throws IOException {
        ReadmeReport report = ReadmeLinter.create().lint(repository);
        assertThat(report.readme()).isEmpty();
        assertThat(report.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "1:1 error [readme-missing] The repository has no README: write one, and link to the runbook from it.");
        assertThatThrownBy(() -> ReadmeLinter.create().lint(repository.resolve("none")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("There is no folder ");
    }

    @Test
    void aRunbookWithinTheReadme() throws IOException {
        assertThat(lint("README.md", "# Visits\n\n[Runbook](#runbook)\n\n## Runbook\n\nCall.\n")
                        .findings())
                .isEmpty();
        assertThat(lint("README.md", "# Visits\n\n[Runbook](#runbook)\n").findings())
                .extracting(Finding::rule)
                .containsExactly("readme-link-anchor");
    }

    @Test
    void theRepositorysOwnAddressOnGitHub() throws IOException {
        write(repository, ".git/config", "[remote \"origin\"]\n\turl = git@github.com:Example-Council/visits.git\n");
        assertThat(lint("README.md", "[Runbook](https://github.com/example-council/visits/blob/main/docs/Runbook.md)")
                        .findings())
                .isEmpty();
        assertThat(lint("README.md", "[Runbook](https://github.com/example-council/visits/blob/main/Runbook.md)")
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("readme-link-broken");
    }

    @Test
    void eachRemoteIsTheRepositorysOwn() throws IOException {
        write(
                repository,
                ".git/config",
                "[remote \"origin\"]\n\turl = git@github.com:me/visits.git\n[remote \"upstream\"]\n\turl = https://github.com/Example-Council/visits\n");
        for (String name : new String[] {"me/visits", "example-council/visits"}) {
            assertThat(lint("README.md", "[Runbook](https://github.com/" + name + "/blob/main/docs/Runbook.md)")
                            .findings())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/a&amp;b-runbook.md",
                "docs/run\\_book.md",
                "<docs/run\\_book.md>",
                "https://github.com/me/visits/blob/feature/x/docs/Runbook.md#both",
                "https://github.com/me/visits/blob/feature/docs/Runbook.md",
                "../../blob/main/docs/Runbook.md#both",
                "../../raw/feature/x/docs/Runbook.md",
            })
    void anAddressAsGitHubReadsIt(String target) throws IOException {
        write(repository, ".git/config", "[remote \"origin\"]\n\turl = git@github.com:me/visits.git\n");
        write(repository, "docs/a&b-runbook.md", "# Visits\n");
        write(repository, "docs/run_book.md", "# Visits\n");
        ReadmeReport report = lint("README.md", "[Runbook](" + target + ")");
        assertThat(report.findings()).isEmpty();
        assertThat(report.runbook()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/me/visits/blob/main/x/docs/Runbook.md, readme-link-broken",
        "https://github.com/me/visits/blob/0a1b2c3d/docs/Runbook.md, readme-link-pinned",
        "https://github.com/me/visits/wiki/Runbook, readme-link-unchecked",
        "../../blob/main/docs/none-runbook.md, readme-link-broken",
        "../../wiki/Runbook, readme-link-unchecked",
        "../../tree/main/runbooks, readme-link-not-a-file",
        "../blob/main/docs/Runbook.md, readme-link-broken",
        "../../../wiki/Runbook, readme-link-broken",
    })
    void anAddressOnGitHubThatLeadsElsewhere(String target, String rule) throws IOException {
        write(repository, ".git/config", "[remote \"origin\"]\n\turl = git@github.com:me/visits.git\n");
        assertThat(lint("README.md", "[Runbook](" + target + ")").findings())
                .extracting(Finding::rule)
                .containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "# See [docs](https://x.gov.uk)~see-docs",
                "# See [docs][1] ![logo](x.png)~see-docs-",
                "# Alerts <a name='x'></a>~alerts",
                "# The _main_ thing~the-main-thing",
                "# The __main_part__ thing~the-main_part-thing",
                "# The `_main_` thing~the-_main_-thing",
                "# The snake_case_name~the-snake_case_name",
                "# Alerts &amp; pages <br>~alerts--pages-",
                "> ## Quoted~quoted",
                "- ## In list~in-list",
                "> 1. ### Both ##~both",
                "Over two|lines|===~over-two-lines",
                "Over two|lines|===~over-twolines",
                "<a id='alerts'></a>~alerts",
                "<a class=\"x\" id=alerts></a>~alerts",
                "No heading~top",
            })
    void anAnchorAsGitHubMakesIt(String text, String anchor) throws IOException {
        write(repository, "RUNBOOK.md", text.replace('|', '\n') + "\n");
        assertThat(lint("README.md", "[Runbook](RUNBOOK.md#" + anchor + ")").findings())
                .isEmpty();
        assertThat(lint("README.md", "[Runbook](RUNBOOK.md#" + anchor + "-x)").findings())
                .extracting(Finding::rule)
                .containsExactly("readme-link-anchor");
    }

    @Test
    void aLinkOutOfTheRepositoryThroughASymbolicLink() throws IOException {
        Path link = symbolicLink("runbooks", guidance.resolve("runbooks"));
        assertThat(lint("README.md", "[Runbook](runbooks/visits%20runbook.md)").findings())
                .extracting(Finding::rule)
                .containsExactly("readme-link-broken");
        Files.delete(link);
    }

    /** Skips a test, with a reason, where no symbolic link can be made. */
    private Path symbolicLink(String name, Path target) throws IOException {
        try {
            return Files.createSymbolicLink(repository.resolve(name), target);
        } catch (IOException | UnsupportedOperationException e) {
            assumeThat(false)
                    .as("this file system has no symbolic links: %s", e.getMessage())
                    .isTrue();
            return repository.resolve(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.md", "RUNBOOK.md"})
    void aRunbookThatIsASymbolicLinkToNowhere(String target) throws IOException {
        symbolicLink("RUNBOOK.md", Path.of(target));
        assertThat(lint("README.md", "[Runbook](RUNBOOK.md)").findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "1:1 error [readme-link-broken] \"RUNBOOK.md\" is a symbolic link in the repository that leads to no file: put the runbook in its place.");
        assertThat(lint("README.md", "No link.").findings())
                .extracting(Finding::message)
                .containsExactly("Nothing in the README links to the runbook: add [Runbook](docs/Runbook.md).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone.md", "README.md"})
    void aReadmeThatIsASymbolicLinkToNowhereIsPassedOver(String target) throws IOException {
        symbolicLink("README.md", Path.of(target));
        ReadmeReport report = lint("docs/README.md", "[Runbook](Runbook.md)");
        assertThat(report.findings()).isEmpty();
        assertThat(report.readme()).contains(Path.of("docs/README.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "readme"})
    void aFolderOfThatNameIsPassedOver(String name) throws IOException {
        Files.createDirectory(repository.resolve(name));
        ReadmeReport report = lint("docs/README.md", "[Runbook](Runbook.md)");
        assertThat(report.findings()).isEmpty();
        assertThat(report.readme()).contains(Path.of("docs/README.md"));
    }

    @Test
    void aReadmeOutOfTheRepositoryIsNotRead() throws IOException {
        Path link = symbolicLink("README.md", guidance.resolve("README.md"));
        write(guidance, "README.md", "[Runbook](hidden-runbook.md)");
        ReadmeReport report = ReadmeLinter.create().lint(repository);
        assertThat(report.readme()).contains(Path.of("README.md"));
        assertThat(report.runbook()).isEmpty();
        assertThat(report.findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "1:1 error [readme-link-broken] \"README.md\" leads out of the repository, where readers on GitHub can't follow: put a README in its place.");
        Files.delete(link);
    }

    @Test
    void severitiesAreATeamsOwn() throws IOException {
        write(repository, "README.md", "No link.");
        assertThat(ReadmeLinter.create()
                        .withSeverity("readme-without-runbook", Severity.INFO)
                        .lint(repository)
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
        assertThat(ReadmeLinter.create()
                        .without("readme-without-runbook")
                        .lint(repository)
                        .findings())
                .isEmpty();
        assertThatThrownBy(() -> ReadmeLinter.create().without("readme"))
                .hasMessageStartingWith("There is no rule \"readme\"; known are readme-link-anchor,");
        assertThatThrownBy(() -> ReadmeLinter.create().withRepository("https://github.com/a/b", guidance))
                .hasMessageContaining("is no repository on GitHub");
    }
}
