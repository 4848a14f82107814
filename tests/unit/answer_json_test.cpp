#include "plugin/answer_json.hpp"

#include <waymark/read_model.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

std::string refusal(const std::string& answer) {
  try {
    parse_plugin_answer(answer);
  } catch (const ModelError& error) {
    return error.what();
  }
  return {};
}

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

}  // namespace

TEST_CASE("an answer is a JSON object of this schema", "[answer_json]") {
  CHECK(refusal(R"({"schema":1})").empty());
  CHECK(refusal("") == "is no JSON at byte 1");
  CHECK(refusal(R"({"schema":1)") == "is no JSON at byte 12");
  CHECK(refusal("{\"schema\":1,\"a\":\"\xff\"}") == "is no JSON at byte 18");
  CHECK(refusal(R"({"schema":1} x)") == "is no JSON at byte 14");
  CHECK(refusal(R"([1])") == "is no JSON object");
  CHECK(refusal(R"({"schema":2})") == "is not of schema 1, which this program reads");
  CHECK(refusal(R"({"schema":"1"})") == "is not of schema 1, which this program reads");
  CHECK(refusal(R"({})") == "is not of schema 1, which this program reads");
  CHECK(refusal(R"({"schema":1e999})") == "holds a number that is too large");
}

TEST_CASE("an answer that could hurt a parser is not parsed", "[answer_json]") {
  const std::string modest =
      "is nested more than 64 deep, has more than 6000000 values, or more than 64 members in one";
  CHECK(refusal(repeated("[", 100'000)) == modest);
  CHECK(refusal(repeated("{\"a\":", 100'000)) == modest);
  CHECK(refusal("{" + repeated("\"a\":1,", 100'000)) == modest);
  CHECK(refusal("[" + repeated("1,", 6'000'000)) == modest);
  CHECK(refusal(std::string(kMaxPluginAnswer + 1, ' ')) == "is larger than 64 MiB");
}

TEST_CASE("an answer may be an error, and then nothing else", "[answer_json]") {
  CHECK(parse_plugin_answer(R"({"error":"no"})")["error"] == "no");
  const std::string wrong = "has an 'error' that is no text, or something beside it";
  CHECK(refusal(R"({"error":1})") == wrong);
  CHECK(refusal(R"({"error":"x","schema":1})") == wrong);
}

TEST_CASE("texts for messages are cut to a line", "[answer_json]") {
  CHECK(one_line_of("a  b\n\tc ", 100) == "a b c");
  CHECK(one_line_of("a\x1b[31mb", 100) == "a␛[31mb");
  CHECK(one_line_of("a\u202eb", 100) == "a<U+202E>b");
  CHECK(one_line_of("abcdef", 3) == "abc…");
  CHECK(one_line_of("ab\u00e9\u00e9", 3) == "ab…");
  CHECK(one_line_of("abc", 3) == "abc");
  CHECK(one_line_of("", 3).empty());
}
