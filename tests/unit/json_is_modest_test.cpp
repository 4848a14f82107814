#include <waymark/json_is_modest.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

}  // namespace

TEST_CASE("JSON may be 64 deep", "[json_is_modest]") {
  CHECK(json_is_modest(repeated("[", 64) + repeated("]", 64)));
  CHECK_FALSE(json_is_modest(repeated("[", 65) + repeated("]", 65)));
  CHECK_FALSE(json_is_modest(repeated("{\"a\":", 100'000)));
  CHECK(json_is_modest("[" + repeated("[],", 1000) + "[]]"));
  CHECK(json_is_modest(repeated("[", 256), {256, 64, 1000}));
  CHECK_FALSE(json_is_modest(repeated("[", 257), {1000, 64, 1000}));  // it counts no further
}

TEST_CASE("brackets, colons and commas in texts count for nothing", "[json_is_modest]") {
  CHECK(json_is_modest("\"" + repeated("[{:,", 100) + "\"", {1, 1, 1}));
  CHECK(json_is_modest(R"("\"[[[[\\")", {1, 1, 1}));
  CHECK_FALSE(json_is_modest(R"("\\"[[)", {1, 1, 10}));
  CHECK(json_is_modest("\"no end[[[", {1, 1, 1}));
  CHECK(json_is_modest("\"\\", {1, 1, 1}));
}

TEST_CASE("one object may have 64 members", "[json_is_modest]") {
  CHECK(json_is_modest("{" + repeated("\"a\":1,", 63) + "\"a\":1}"));
  CHECK_FALSE(json_is_modest("{" + repeated("\"a\":1,", 64) + "\"a\":1}"));
  const std::string inner = "{" + repeated("\"a\":1,", 39) + "\"a\":1}";
  CHECK(json_is_modest("[" + inner + "," + inner + "]"));
  CHECK(json_is_modest("{\"a\":" + inner + ",\"b\":" + inner + "}"));
  CHECK_FALSE(json_is_modest("{" + repeated("\"a\":{},", 65) + "}"));
}

TEST_CASE("values are counted", "[json_is_modest]") {
  CHECK(json_is_modest("[1,2,3]", {64, 64, 4}));
  CHECK_FALSE(json_is_modest("[1,2,3]", {64, 64, 3}));
  CHECK_FALSE(json_is_modest("[[],[],[]]", {64, 64, 6}));
}

TEST_CASE("text that is no JSON does no harm", "[json_is_modest]") {
  CHECK(json_is_modest(""));
  CHECK(json_is_modest("]]]]}}}}::::"));
}
