#include "render/pdf/pdf_syntax.hpp"

#include <catch2/catch.hpp>

#include <limits>

namespace {

using namespace waymark;

std::string number(float value) {
  std::string out;
  append_number(out, value);
  return out;
}

TEST_CASE("numbers have two decimals at most, and none that is not needed") {
  CHECK(number(0) == "0");
  CHECK(number(12) == "12");
  CHECK(number(-0.5F) == "-0.5");
  CHECK(number(3.14159F) == "3.14");
  CHECK(number(100.07F) == "100.07");
  CHECK(number(99.999F) == "100");
}

TEST_CASE("what is no number, or out of reach, is 0") {
  CHECK(number(std::numeric_limits<float>::quiet_NaN()) == "0");
  CHECK(number(std::numeric_limits<float>::infinity()) == "0");
  CHECK(number(-1e20F) == "0");
}

TEST_CASE("text is ASCII where it can be, else UTF-16") {
  CHECK(text_string("plain (text) \\") == "(plain \\(text\\) \\\\)");
  CHECK(text_string("é") == std::string("(\xFE\xFF\0\xE9)", 6));
}

TEST_CASE("references name an object") { CHECK(reference(12) == "12 0 R"); }

}  // namespace
