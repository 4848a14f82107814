#include "render/search/codes.hpp"

#include "render/search/index_script.hpp"
#include "search_index.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace waymark;
using waymark::test::CodeReader;

TEST_CASE("numbers come back from their codes, at the ends of each range too") {
  std::string codes;
  const std::vector<std::uint32_t> numbers = {
      0,    1,    56,     57,     60,     61,      62,      151,     152,       2062,
      2063, 2064, 51'748, 51'749, 51'750, 805'319, 805'320, 805'321, 1'000'000, 4'294'967'295U};
  for (const std::uint32_t number : numbers) {
    append_number(codes, number);
  }
  CHECK(codes.find_first_of("\"\\") == std::string::npos);
  CodeReader reader(codes);
  for (const std::uint32_t number : numbers) {
    CHECK(reader.number() == number);
  }
  CHECK(reader.done());
}

TEST_CASE("small numbers take one digit, and digits are printable") {
  std::string codes;
  append_number(codes, 60);
  CHECK(codes.size() == 1);
  append_number(codes, 61);
  CHECK(codes.size() == 3);
  codes.clear();
  for (std::uint32_t digit = 0; digit < kDigits; ++digit) {
    append_digit(codes, digit);
  }
  CHECK(codes.front() == '#');
  CHECK(codes.back() == '~');
  CHECK(codes.find('\\') == std::string::npos);
}

TEST_CASE("ascending numbers are written as gaps") {
  std::string codes;
  AscendingNumbers numbers(codes);
  for (const std::uint32_t number : {0U, 1U, 5U, 100U}) {
    numbers.add(number);
  }
  CodeReader reader(codes);
  CHECK(reader.number() == 0);
  CHECK(reader.number() == 0);
  CHECK(reader.number() == 3);
  CHECK(reader.number() == 94);
}

TEST_CASE("a script is one call with texts, whatever they hold") {
  const OutputFile file = index_script("t1", 7, {"plain", "a \"quote\" \\ </script>\n\x7F\x01", "é健🙂"});
  CHECK(file.path == "site/search/t1.js");
  CHECK(file.bytes.starts_with("waymarkSearch(\"t1\",\""));
  CHECK(file.bytes.find("\"a \\\"quote\\\" \\\\ </script>\\u000a\\u007f\\u0001\"") != std::string::npos);
  CHECK(file.bytes.ends_with(",\"é健🙂\")\n"));
}

TEST_CASE("the check counts UTF-16 units, and starts from the key") {
  CHECK(continue_check(kCheckStart, "") == kCheckStart);
  CHECK(continue_check(kCheckStart, "a") == 0xE40C292CU);  // FNV-1a's published test vectors
  CHECK(continue_check(kCheckStart, "foobar") == 0xBF9CF968U);
  const std::uint32_t prime = 16'777'619;
  CHECK(continue_check(1, "é") == (1U ^ 0xE9U) * prime);
  CHECK(continue_check(1, "🙂") == (((1U ^ 0xD83DU) * prime) ^ 0xDE42U) * prime);
  CHECK(index_script("t1", 7, {"a"}).bytes != index_script("t1", 8, {"a"}).bytes);
  CHECK(index_script("t1", 7, {"a", "b"}).bytes.substr(20, 8) != index_script("t1", 7, {"ab"}).bytes.substr(20, 8));
}
