#include "text/placeholders.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

const Placeholders kValues{{"email", "care@example.org"}, {"inner", "{{local:email}}"}, {"nothing", ""}};

/// The text with its values, then what was reported.
std::string replaced(const std::string& text, const Placeholders& values = kValues) {
  std::string reports;
  const std::string result = with_placeholders(text, values, [&](const std::string& message, const std::string& hint) {
    reports += "|" + message + "|" + hint;
  });
  return result + reports;
}

}  // namespace

TEST_CASE("placeholders become their values, which are not looked into again", "[placeholders]") {
  CHECK(replaced("Write to {{local:email}}, {{local:email}}.") == "Write to care@example.org, care@example.org.");
  CHECK(replaced("{{local:inner}}{{local:nothing}}") == "{{local:email}}");
  CHECK(replaced("{{local:email") == "{{local:email");
  CHECK(replaced("{{ local:email }}") == "{{ local:email }}");
  CHECK(has_placeholders("a {{local:b}}"));
  CHECK_FALSE(has_placeholders("a {{other:b}}"));
}

TEST_CASE("a placeholder without a value stays and is reported", "[placeholders]") {
  CHECK(replaced("a {{local:emial}} b") ==
        "a {{local:emial}} b|placeholder '{{local:emial}}' has no value|did you mean '{{local:email}}'?");
  CHECK(replaced("{{local:telephone}}") ==
        "{{local:telephone}}|placeholder '{{local:telephone}}' has no value|set 'telephone' under 'local' in "
        "knowledge-base.yaml or in the pack's pack.yaml");
}

TEST_CASE("a text does not grow without end", "[placeholders]") {
  std::string text;
  for (int i = 0; i < 70; ++i) {
    text += "{{local:long}}";
  }
  const Placeholders values{{"long", std::string(1U << 20U, 'x')}};
  std::string report;
  const std::string result = with_placeholders(
      text, values, [&](const std::string& message, const std::string& hint) { report += message + "|" + hint; });
  CHECK(result.size() == 65U << 20U);
  CHECK(report == "text is longer than 64 MiB with its placeholders' values|use fewer of them, or shorter values");
}
