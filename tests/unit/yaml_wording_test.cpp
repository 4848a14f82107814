#include "data/yaml_wording.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("libfyaml's messages are reworded by how they start") {
  const YamlWording* escape = yaml_wording("invalid escape 'q' in double-quoted string");
  REQUIRE(escape != nullptr);
  CHECK(escape->message == "unknown escape in a double-quoted text");
  CHECK(escape->hint == "write '\\\\' for a backslash, or use single quotes");
  CHECK_FALSE(escape->at_open_collection);
  const YamlWording* bracket = yaml_wording("flow sequence without a closing bracket");
  REQUIRE(bracket != nullptr);
  CHECK(bracket->at_open_collection);
  CHECK(yaml_wording("something new") == nullptr);
  CHECK(yaml_wording("") == nullptr);
}
