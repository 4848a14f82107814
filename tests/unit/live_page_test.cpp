#include "serve/live_page.hpp"

#include <catch2/catch.hpp>

#include <string>

using waymark::live_page;
using waymark::reload_script;

namespace {
const std::string kScript = R"(<script src="/__waymark/reload.js" data-state="7" defer></script>)";
}

TEST_CASE("a page gets one script and may connect to its server", "[live_page]") {
  CHECK(live_page(R"(<!DOCTYPE html><html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
</head><body><main>x</main></body></html>)",
                  7) == R"(<!DOCTYPE html><html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; connect-src 'self'">
</head><body><main>x</main>)" +
                            kScript + "</body></html>");
}

TEST_CASE("policies are found however they are written", "[live_page]") {
  const auto policy = [](const std::string& meta) {
    const std::string page = live_page("<head>" + meta + "</head></body>", 7);
    return page.substr(6, page.find("</head>") - 6);
  };
  CHECK(
      policy(R"(<META content='script-src &#39;self&#39;' HTTP-EQUIV='content-security-policy'/>)") ==
      R"(<META content='script-src &#39;self&#39;; connect-src &#39;self&#39;' HTTP-EQUIV='content-security-policy'/>)");
  CHECK(
      policy(
          R"(<meta name="a" content=">"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; ">)") ==
      R"(<meta name="a" content=">"><meta http-equiv="Content-Security-Policy" content="default-src 'none';  connect-src 'self'">)");
  CHECK(policy(R"(<meta http-equiv="Content-Security-Policy" content="">)") ==
        R"(<meta http-equiv="Content-Security-Policy" content=" connect-src 'self'">)");
  CHECK(policy(R"(<meta http-equiv="Content-Security-Policy" content="connect-src 'none'; img-src data:">)") ==
        R"(<meta http-equiv="Content-Security-Policy" content="connect-src 'self'; img-src data:">)");
  CHECK(policy(R"(<meta http-equiv="Content-Security-Policy" content="connect-src &#39;none&#39;; img-src data:">)") ==
        R"(<meta http-equiv="Content-Security-Policy" content="connect-src 'self'; img-src data:">)");
  CHECK(policy(R"(<meta http-equiv="Content-Security-Policy" content="connect-src https://a.example">)") ==
        R"(<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">)");
  CHECK(policy(R"(<meta http-equiv="refresh" content="3">)") == R"(<meta http-equiv="refresh" content="3">)");
}

TEST_CASE("what a page says about policies and bodies is left alone", "[live_page]") {
  CHECK(
      live_page(R"(<head></head><body>&lt;/body> <meta http-equiv="Content-Security-Policy" content="x"></BODY>)", 7) ==
      R"(<head></head><body>&lt;/body> <meta http-equiv="Content-Security-Policy" content="x">)" + kScript + "</BODY>");
  CHECK(live_page("<body>a</body><p>b</body>", 7) == "<body>a</body><p>b" + kScript + "</body>");
}

TEST_CASE("incomplete pages work too", "[live_page]") {
  CHECK(live_page("", 7) == kScript);
  CHECK(live_page("text", 7) == "text" + kScript);
  CHECK(live_page("<meta http-equiv=\"Content-Security-Policy\" content=\"x", 7) ==
        "<meta http-equiv=\"Content-Security-Policy\" content=\"x" + kScript);
}

TEST_CASE("the script makes no element with an inline style and evaluates nothing", "[live_page]") {
  const std::string script(reload_script());
  CHECK(script.find("new EventSource('/__waymark/changes')") != std::string::npos);
  for (const char* word : {"innerHTML", "setAttribute('style'", "eval(", "Function(", "document.write", "cssText"}) {
    CHECK(script.find(word) == std::string::npos);
  }
}
