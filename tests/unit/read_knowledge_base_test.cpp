#include "pack/read_knowledge_base.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

namespace {

std::string said(const std::string& text) {
  Diagnostics diagnostics;
  read_knowledge_base(text, "kb.yaml", diagnostics);
  return test::messages(diagnostics);
}

}  // namespace

TEST_CASE("knowledge-base.yaml is read") {
  Diagnostics diagnostics;
  const KnowledgeBaseFile file = read_knowledge_base(
      "schema: 1\nid: kb\ntitle: Our base\npacks:\n  - toolkit\n  - more/local\nsummary: S.\nlanguage: cy\n"
      "theme: themes/ours\npublisher: {name: P, email: p@example.org, address: https://example.org}\n"
      "local: {team: Us}\naddress: https://www.example.org/ours//\n"
      "start:\n  title: Begin\n  text: Here.\n  steps:\n    - {title: One, text: Read it, page: page:toolkit/a.md}\n"
      "    - title: Two\n"
      "accessibility: {compliance: partial, contact-name: N, contact-email: n@example.org, contact-phone: '0',\n"
      "  response-time: 5 days, enforcement: E, tested-by: T, prepared: 2026-01-02, tested: 2026-01-01,\n"
      "  problems: [One.]}\n",
      "kb.yaml", diagnostics);
  CHECK(test::messages(diagnostics).empty());
  const KnowledgeBase& base = file.knowledge_base;
  CHECK(base.id == "kb");
  CHECK(base.title == "Our base");
  CHECK(base.summary == "S.");
  CHECK(base.language == "cy");
  CHECK(base.theme == "themes/ours");
  CHECK(base.publisher.email == "p@example.org");
  CHECK(base.address == "https://www.example.org/ours");
  REQUIRE(file.packs.size() == 2);
  CHECK(file.packs[1].path == "more/local");
  CHECK(file.packs[1].line == 6);
  CHECK(file.packs[1].column == 5);
  CHECK(file.placeholders.at("team") == "Us");
  CHECK(base.start_title == "Begin");
  CHECK(base.start_text == "Here.");
  REQUIRE(base.start_steps.size() == 2);
  CHECK(base.start_steps[0].page == "toolkit/a");
  CHECK(base.start_steps[0].line == 17);
  CHECK(base.start_steps[1].page.empty());
  CHECK(base.accessibility.compliance == "partial");
  CHECK(base.accessibility.contact_name == "N");
  CHECK(base.accessibility.contact_email == "n@example.org");
  CHECK(base.accessibility.contact_phone == "0");
  CHECK(base.accessibility.response_time == "5 days");
  CHECK(base.accessibility.enforcement == "E");
  CHECK(base.accessibility.tested_by == "T");
  CHECK(base.accessibility.prepared == Date{2026, 1, 2});
  CHECK(base.accessibility.tested == Date{2026, 1, 1});
  CHECK(base.accessibility.problems == std::vector<std::string>{"One."});
}

TEST_CASE("what is optional has its default") {
  Diagnostics diagnostics;
  const auto file = read_knowledge_base("id: kb\ntitle: T\npacks: [a]\n", "kb.yaml", diagnostics);
  CHECK(diagnostics.empty());
  CHECK(file.knowledge_base.language == "en-GB");
  CHECK(file.knowledge_base.theme == "standard");
  CHECK(file.knowledge_base.address.empty());
  CHECK(file.knowledge_base.books.empty());
  CHECK(file.knowledge_base.accessibility.compliance.empty());
}

TEST_CASE("a knowledge base needs packs") {
  const std::string hint = "  hint: list the packs' folders, as in 'packs: [toolkit, resources]'\n";
  const std::string start = "id: kb\ntitle: T\n";
  CHECK(said(start) == "kb.yaml:1:1: error: 'packs' in knowledge-base.yaml is missing\n  | id: kb\n" + hint);
  CHECK(said(start + "packs:\n") == "kb.yaml:3:1: error: 'packs' in knowledge-base.yaml is empty\n  | packs:\n" + hint);
  CHECK(said(start + "packs: []\n") ==
        "kb.yaml:3:8: error: 'packs' in knowledge-base.yaml is empty\n  | packs: []\n" + hint);
  CHECK(said(start + "packs: a\n") ==
        "kb.yaml:3:8: error: 'packs' in knowledge-base.yaml must be a list\n  | packs: a\n" + hint);
  CHECK(said(start + "packs: [a, [b], '']\n") ==
        "kb.yaml:3:12: error: 'packs' in knowledge-base.yaml must be a list of texts; this one is a list\n"
        "  | packs: [a, [b], '']\n"
        "kb.yaml:3:17: error: 'packs' in knowledge-base.yaml has an empty item\n  | packs: [a, [b], '']\n");
}

TEST_CASE("all mistakes in a knowledge base are reported") {
  CHECK(said("id: My base\ntitle: T\npacks: [a]\nlanguage: English_UK\npublisher: {email: x}\nlocal: {A: b}\n"
             "start: {steps: {}, titel: x}\naccessibility: {compliance: ful, tested: soon}\nthem: x\n") ==
        "kb.yaml:1:5: error: 'id' in knowledge-base.yaml is not an id: 'My base'\n  | id: My base\n"
        "  hint: use lower-case letters, digits and hyphens, as in 'care-planning'\n"
        "kb.yaml:4:11: error: 'language' in knowledge-base.yaml is not a language tag: 'English_UK'\n"
        "  | language: English_UK\n  hint: write it as in 'en-GB' or 'cy'\n"
        "kb.yaml:5:20: error: 'email' in 'publisher' is not a mail address: 'x'\n  | publisher: {email: x}\n"
        "  hint: write it as in name@example.org\n"
        "kb.yaml:6:9: error: 'A' cannot name a placeholder\n  | local: {A: b}\n"
        "  hint: use lower-case letters, digits and hyphens, as in 'care-planning'\n"
        "kb.yaml:7:16: error: 'steps' in 'start' must be a list\n  | start: {steps: {}, titel: x}\n"
        "kb.yaml:7:20: error: unknown key 'titel' in 'start'\n  | start: {steps: {}, titel: x}\n"
        "  hint: did you mean 'title'?\n"
        "kb.yaml:8:29: error: 'compliance' in 'accessibility' must be 'full', 'partial' or 'none', not 'ful'\n"
        "  | accessibility: {compliance: ful, tested: soon}\n  hint: did you mean 'full'?\n"
        "kb.yaml:8:42: error: 'tested' in 'accessibility' is not a date: 'soon'\n"
        "  | accessibility: {compliance: ful, tested: soon}\n  hint: write year, month and day, as in 2026-03-01\n"
        "kb.yaml:9:1: error: unknown key 'them' in knowledge-base.yaml\n  | them: x\n  hint: did you mean 'theme'?\n");
}

TEST_CASE("the site's address is that of a folder") {
  const std::string start = "id: kb\ntitle: T\npacks: [a]\naddress: ";
  CHECK(said(start + "https://example.org/\n").empty());
  CHECK(said(start + "www.example.org\n") ==
        "kb.yaml:4:10: error: 'address' in knowledge-base.yaml is not a web address: 'www.example.org'\n"
        "  | address: www.example.org\n"
        "  hint: start it with 'https://' or 'http://', and write '%20' for a space\n");
  for (const std::string address :
       {"https:///", "https://?a", "http://example.org/?page=1", "http://example.org/#start"}) {
    CHECK(said(start + "'" + address + "'\n") ==
          "kb.yaml:4:10: error: 'address' in knowledge-base.yaml is not a folder on the web: '" + address + "'\n" +
              "  | address: '" + address + "'\n" +
              "  hint: write where the site's own index.html lies, as in 'https://www.example.org/knowledge'\n");
  }
}
