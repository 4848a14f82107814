#include "serve/preview_reply.hpp"

#include "scratch_folder.hpp"

#include <Poco/Exception.h>
#include <catch2/catch.hpp>

#include <string>

using waymark::ChangeFeed;
using waymark::head_text;
using waymark::parse_head;
using waymark::PreviewReply;
using waymark::reply_to;
using waymark::RequestHead;
using waymark::test::ScratchFolder;

namespace {

RequestHead head_for(const std::string& target) {
  RequestHead head;
  head.method = "GET";
  head.target = target;
  head.host = "localhost:8000";
  return head;
}

const std::string kScript = R"(<script src="/__waymark/reload.js" data-state="5" defer></script>)";

}  // namespace

TEST_CASE("heads are read, and headers that come twice are noticed", "[preview_reply]") {
  const RequestHead head = parse_head(
      "GET /a?b HTTP/1.1\r\nhost: localhost:1\r\nOrigin: null\r\nSec-Fetch-Site: none\r\n"
      "Sec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\nX: y\r\nX: z\r\n\r\n");
  CHECK(head.method == "GET");
  CHECK(head.target == "/a?b");
  CHECK(head.host == "localhost:1");
  CHECK(head.origin == "null");
  CHECK(head.fetch_site == "none");
  CHECK(head.fetch_mode == "navigate");
  CHECK(head.fetch_destination == "document");
  CHECK_FALSE(head.repeated);
  CHECK(parse_head("GET / HTTP/1.1\r\nHost: a\r\nX: y\r\nHOST: b\r\n\r\n").repeated);
  CHECK_FALSE(parse_head("GET / HTTP/1.1\r\n\r\n").host.has_value());
  CHECK_THROWS_AS(parse_head("nonsense\r\n\r\n"), Poco::Exception);
}

TEST_CASE("a page is made live, other files stay as they are", "[preview_reply]") {
  const ScratchFolder folder;
  folder.write("index.html", "<body>home</body>");
  folder.write("style.css", "b{}</body>");
  const ChangeFeed feed(5);
  const PreviewReply page = reply_to(head_for("/"), folder.path(), 8000, feed);
  CHECK(page.status == 200);
  CHECK(page.kind == PreviewReply::Body::text);
  CHECK(page.type == "text/html; charset=utf-8");
  CHECK(page.text == "<body>home" + kScript + "</body>");
  CHECK(page.size == page.text.size());
  const PreviewReply style = reply_to(head_for("/style.css?v=1"), folder.path(), 8000, feed);
  CHECK(style.kind == PreviewReply::Body::file);
  CHECK(style.type == "text/css; charset=utf-8");
  CHECK(style.size == 10);
  CHECK(waymark::read_rest(style.file, 100) == "b{}</body>");
}

TEST_CASE("a folder without its slash is sent on, with its query", "[preview_reply]") {
  const ScratchFolder folder;
  folder.write("a b/index.html", "x");
  const ChangeFeed feed(5);
  const PreviewReply reply = reply_to(head_for("/a%20b?q=1"), folder.path(), 8000, feed);
  CHECK(reply.status == 308);
  CHECK(reply.location == "/a%20b/?q=1");
}

TEST_CASE("missing pages and sites listen too, so that they give way", "[preview_reply]") {
  const ScratchFolder folder;
  folder.write("site/index.html", "x");
  const ChangeFeed feed(5);
  const PreviewReply missing = reply_to(head_for("/none.html"), folder.path() / "site", 8000, feed);
  CHECK(missing.status == 404);
  CHECK(missing.text ==
        "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; "
        "connect-src 'self'\">"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>There is no such page</title>"
        "</head>\n<body><main><h1>There is no such page</h1><p>It may have been moved, or not written yet.</p>"
        "<p><a href=\"/\">Go to the home page</a></p></main>" +
            kScript + "</body></html>\n");
  const PreviewReply nothing = reply_to(head_for("/"), folder.path() / "none", 8000, feed);
  CHECK(nothing.status == 503);
  CHECK(nothing.text.find("<h1>Nothing has been built yet</h1>") != std::string::npos);
  CHECK(nothing.text.find(kScript) != std::string::npos);
}

TEST_CASE("the script and the events have addresses of their own", "[preview_reply]") {
  const ScratchFolder folder;
  const ChangeFeed feed(5);
  const PreviewReply script = reply_to(head_for("/__waymark/reload.js"), folder.path(), 8000, feed);
  CHECK(script.type == "text/javascript; charset=utf-8");
  CHECK(script.text.starts_with("'use strict';"));
  const PreviewReply events = reply_to(head_for("/__waymark/changes"), folder.path(), 8000, feed);
  CHECK(events.kind == PreviewReply::Body::events);
  CHECK(events.type == "text/event-stream; charset=utf-8");
  CHECK(reply_to(head_for("/__waymark/other"), folder.path(), 8000, feed).status == 404);
}

TEST_CASE("refusals come before everything else", "[preview_reply]") {
  const ScratchFolder folder;
  folder.write("index.html", "x");
  const ChangeFeed feed(5);
  RequestHead head = head_for("/__waymark/changes");
  head.host = "evil.example";
  CHECK(reply_to(head, folder.path(), 8000, feed).text ==
        "This server answers only to its own address on this machine.\n");
  CHECK(reply_to(head_for("/../x"), folder.path(), 8000, feed).text == "Nothing outside the site is served.\n");
}

TEST_CASE("every answer carries the security headers", "[preview_reply]") {
  PreviewReply reply;
  reply.status = 405;
  reply.type = "text/plain";
  reply.size = 3;
  std::string text = head_text(reply);
  const auto date = text.find("Date: ");
  REQUIRE(date != std::string::npos);
  text.erase(date, text.find("\r\n", date) + 2 - date);
  CHECK(text ==
        "HTTP/1.1 405 Method Not Allowed\r\n"
        "Content-Type: text/plain\r\n"
        "Content-Length: 3\r\n"
        "Allow: GET, HEAD\r\n"
        "Cache-Control: no-store\r\n"
        "Connection: close\r\n"
        "X-Content-Type-Options: nosniff\r\n"
        "X-Frame-Options: SAMEORIGIN\r\n"
        "Referrer-Policy: no-referrer\r\n"
        "Cross-Origin-Resource-Policy: same-origin\r\n\r\n");
}

TEST_CASE("PDFs are served from beside the site", "[preview_reply]") {
  const ScratchFolder folder;
  folder.write("edition/site/index.html", "<html></html>");
  folder.write("edition/documents/pages/a.pdf", "%PDF-1.7");
  folder.write("edition/secret.txt", "no");
  const ChangeFeed feed(5);
  const auto site = folder.path() / "edition/site";
  CHECK(reply_to(head_for("/documents/pages/a.pdf"), site, 8000, feed).type == "application/pdf");
  CHECK(reply_to(head_for("/documents/none.pdf"), site, 8000, feed).status == 404);
  CHECK(reply_to(head_for("/documents/../secret.txt"), site, 8000, feed).status != 200);
}
