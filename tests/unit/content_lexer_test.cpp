#include "pdf/content_lexer.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace waymark;

namespace {

/// Each token in a form of its own: 'n1.5', '/name', '(string)', '[', ']', '<<', '>>', 'word'.
std::string tokens(std::string_view bytes) {
  using Kind = ContentToken::Kind;
  ContentLexer lexer(bytes);
  std::string text;
  for (ContentToken token = lexer.next(); token.kind != Kind::end; token = lexer.next()) {
    text += text.empty() ? "" : " ";
    switch (token.kind) {
      case Kind::number:
        text += "n" + std::to_string(token.number).substr(0, std::to_string(token.number).find('.') + 3);
        break;
      case Kind::name:
        text += "/" + std::string(token.text);
        break;
      case Kind::string:
        text += "(" + std::string(token.text) + ")";
        break;
      case Kind::open_array:
        text += "[";
        break;
      case Kind::close_array:
        text += "]";
        break;
      case Kind::open_dict:
        text += "<<";
        break;
      case Kind::close_dict:
        text += ">>";
        break;
      case Kind::word:
        text += token.text;
        if (token.text == "ID") {
          lexer.skip_inline_image();
        }
        break;
      case Kind::end:
        break;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("content is split into tokens", "[pdf]") {
  CHECK(tokens("/P <</MCID 1>>BDC") == "/P << /MCID n1.00 >> BDC");
  CHECK(tokens("1 -2 +3 .5 -.5 4. --6") == "n1.00 n-2.00 n3.00 n0.50 n-0.50 n4.00 n-6.00");
  CHECK(tokens("T* f* ' \" 1.2.3 - .") == "T* f* ' \" 1.2.3 - .");
  CHECK(tokens("% no token\n[(a)-20(b)]TJ") == "[ (a) n-20.00 (b) ] TJ");
  CHECK(tokens("/A#20B /C#zz /") == "/A B /C#zz /");
  CHECK(tokens("").empty());
}

TEST_CASE("strings are decoded", "[pdf]") {
  CHECK(tokens("(a(b)c)") == "(a(b)c)");
  CHECK(tokens(R"((\(\)\\\101\7z\q))") ==
        "(()\\A\az"
        "q)");
  CHECK(tokens("(a\\\nb\r\nc\rd\\\r\ne\\n)") == "(ab\nc\nde\n)");
  CHECK(tokens("<41 4 2 4>") == "(AB@)");
  CHECK(tokens("<>") == "()");
}

TEST_CASE("broken content ends all the same", "[pdf]") {
  CHECK(tokens("(open") == "(open)");
  CHECK(tokens("(open\\") == "(open\\)");
  CHECK(tokens("<41") == "(A)");
  CHECK(tokens(") } {") == ") } {");
  CHECK(tokens("> ] >>") == ">> ] >>");
}

TEST_CASE("inline images are passed", "[pdf]") {
  CHECK(tokens("BI /W 1 ID \x01 EI\x02 EI Q") == "BI /W n1.00 ID Q");
  CHECK(tokens("ID abc") == "ID");
  CHECK(tokens("ID EI") == "ID");
}
