#include "pack/field_check.hpp"

#include "messages.hpp"

#include <catch2/catch.hpp>

#include <functional>

using namespace waymark;

namespace {

std::string said(std::string_view text, const std::function<void(MappingReader&, Diagnostics&)>& read) {
  Diagnostics diagnostics;
  const auto root = parse_yaml(text, "pack.yaml", 1, diagnostics);
  REQUIRE(root);
  MappingReader reader(*root, "pack.yaml", "pack.yaml", diagnostics);
  read(reader, diagnostics);
  return test::messages(diagnostics);
}

}  // namespace

TEST_CASE("the forms of fields") {
  CHECK(is_id("care-planning-2"));
  for (const char* wrong : {"", "Care", "care planning", "-care", "care-", "cäre", "care_planning", "a/b", "a.b"}) {
    CAPTURE(wrong);
    CHECK_FALSE(is_id(wrong));
  }
  CHECK(is_email("a@example.org"));
  for (const char* wrong : {"", "a", "@b", "a@", "a b@c", "a@b@c", "a@b\nc", "a?bcc=b@c", "a@b?subject=c", "a%0D@b",
                            "a&b@c", "a#b@c", "a,b@c", "<a@b>", "a\x01@b"}) {
    CAPTURE(wrong);
    CHECK_FALSE(is_email(wrong));
  }
  CHECK(is_web_address("https://example.org/a?b#c"));
  CHECK(is_web_address("http://example.org"));
  for (const char* wrong : {"", "example.org", "www.example.org", "https://", "ftp://x", "javascript:alert(1)",
                            "https://a b", " https://a", "HTTPS:/x"}) {
    CAPTURE(wrong);
    CHECK_FALSE(is_web_address(wrong));
  }
}

TEST_CASE("titles are one line, and are made of names") {
  CHECK(one_line("  a \n b\t\tc ") == "a b c");
  CHECK(one_line(" \n").empty());
  CHECK(title_from_name("care-planning_tools") == "Care planning tools");
  CHECK(title_from_name("étude") == "étude");
  CHECK(title_from_name("---") == "---");
}

TEST_CASE("pages are named as in links or by their ids") {
  for (const char* name : {"toolkit/raci", "toolkit/raci.md", "page:toolkit/raci", "page:toolkit/raci.md"}) {
    CHECK(page_id(name) == "toolkit/raci");
  }
  CHECK(page_id(".md") == ".md");
}

TEST_CASE("slugs are unique") {
  std::unordered_set<std::string> taken;
  CHECK(unique_slug("Care plans", "x", taken) == "care-plans");
  CHECK(unique_slug("Care: plans", "x", taken) == "care-plans-2");
  CHECK(unique_slug("care plans!", "x", taken) == "care-plans-3");
  CHECK(unique_slug("?", "x", taken) == "x");
  CHECK(unique_slug("Con", "section", taken) == "section-con");
  CHECK(unique_slug(std::string(200, 'a'), "x", taken) == std::string(80, 'a'));
  CHECK(unique_slug(std::string(79, 'a') + "é", "x", taken) == std::string(79, 'a'));
}

TEST_CASE("ids, addresses and schemas of the wrong form are reported") {
  CHECK(said("id: Care Plan\nemail: me\naddress: www.example.org\nschema: 2\n",
             [](MappingReader& reader, Diagnostics&) {
               CHECK(read_id(reader).empty());
               CHECK(read_email(reader, "email").empty());
               CHECK(read_web_address(reader, "address").empty());
               read_schema(reader);
               reader.finish();
             }) ==
        "pack.yaml:1:5: error: 'id' in pack.yaml is not an id: 'Care Plan'\n"
        "  hint: use lower-case letters, digits and hyphens, as in 'care-planning'\n"
        "pack.yaml:2:8: error: 'email' in pack.yaml is not a mail address: 'me'\n"
        "  hint: write it as in name@example.org\n"
        "pack.yaml:3:10: error: 'address' in pack.yaml is not a web address: 'www.example.org'\n"
        "  hint: start it with 'https://' or 'http://', and write '%20' for a space\n"
        "pack.yaml:4:9: error: 'schema' in pack.yaml is '2'; this program reads schema 1\n"
        "  hint: use the release of Waymark that this was written for, or write 'schema: 1'\n");
  CHECK(said("schema: 1\nid: a\n", [](MappingReader& reader, Diagnostics&) {
          read_schema(reader);
          CHECK(read_id(reader) == "a");
          CHECK(read_email(reader, "email").empty());
        }).empty());
}

TEST_CASE("contacts and placeholders are read, with their own keys") {
  CHECK(said("contact: {name: A team, emial: a@b, address: https://x.org}\nlocal: {team-name: The team, Team: x, n: "
             "[1]}\n",
             [](MappingReader& reader, Diagnostics& diagnostics) {
               const Contact contact = read_contact(reader, "contact", "pack.yaml", diagnostics);
               CHECK(contact.name == "A team");
               CHECK(contact.address == "https://x.org");
               std::map<std::string, std::string, std::less<>> local{{"team-name", "before"}, {"other", "stays"}};
               read_placeholders(reader, "pack.yaml", diagnostics, local);
               CHECK(local == std::map<std::string, std::string, std::less<>>{
                                  {"n", ""}, {"other", "stays"}, {"team-name", "The team"}});
             }) ==
        "pack.yaml:1:25: error: unknown key 'emial' in 'contact'\n  hint: did you mean 'email'?\n"
        "pack.yaml:2:30: error: 'Team' cannot name a placeholder\n"
        "  hint: use lower-case letters, digits and hyphens, as in 'care-planning'\n"
        "pack.yaml:2:42: error: 'n' in 'local' must be a text, not a list\n");
}
