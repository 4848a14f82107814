#include "text/display_width.hpp"

#include <catch2/catch.hpp>

using waymark::display_width;
using waymark::shown;

TEST_CASE("control characters are shown as pictures, so that a terminal can't be steered", "[display_width]") {
  CHECK(shown("a\x1b[31mb") == "a␛[31mb");
  CHECK(shown(std::string_view("nul\0!", 5)) == "nul␀!");
  CHECK(shown("one\ntwo\r") == "one␊two␍");
  CHECK(shown("\x7f") == "␡");
  CHECK(shown("tab\there") == "tab␉here");
  CHECK(shown("tab\there", true) == "tab\there");
}

TEST_CASE("C1 controls, reordering characters and line separators are named", "[display_width]") {
  CHECK(shown("\xc2\x9b"
              "31m") == "<U+009B>31m");
  CHECK(shown("user\xe2\x80\xae"
              "nimda") == "user<U+202E>nimda");
  CHECK(shown("\xe2\x81\xa6x\xe2\x81\xa9") == "<U+2066>x<U+2069>");
  CHECK(shown("a\xe2\x80\xa8z") == "a<U+2028>z");
}

TEST_CASE("bytes that are not UTF-8 become replacement characters", "[display_width]") {
  CHECK(shown("caf\xe9!") == "caf\xef\xbf\xbd!");
  CHECK(shown("cut \xe2\x82") == "cut \xef\xbf\xbd");
  CHECK(shown("\x9b") == "\xef\xbf\xbd");
}

TEST_CASE("ordinary text of any script is left alone", "[display_width]") {
  CHECK(shown("Café · 日本語 · Ωμέγα") == "Café · 日本語 · Ωμέγα");
}

TEST_CASE("widths count columns", "[display_width]") {
  CHECK(display_width("") == 0);
  CHECK(display_width("plain") == 5);
  CHECK(display_width("café") == 4);
  CHECK(display_width("cafe\xcc\x81") == 4);
  CHECK(display_width("日本") == 4);
  CHECK(display_width("Ａ") == 2);
  CHECK(display_width("\x1b") == 1);
  CHECK(display_width("\xc2\x9b") == 8);
}
