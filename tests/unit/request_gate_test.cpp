#include "serve/request_gate.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

using waymark::path_parts;
using waymark::Refusal;
using waymark::refuse;
using waymark::RequestHead;

namespace {

RequestHead good_head() {
  RequestHead head;
  head.method = "GET";
  head.target = "/";
  head.host = "127.0.0.1:8000";
  return head;
}

std::string verdict(const RequestHead& head, std::uint16_t port = 8000) {
  const auto refusal = refuse(head, port);
  return refusal ? std::to_string(refusal->status) + ' ' + refusal->reason : "answered";
}

const std::string kWrongHost = "403 This server answers only to its own address on this machine.";
const std::string kWrongOrigin = "403 Pages of other sites may not read this one.";
const std::string kWrongSite = "403 Pages of other sites may not use this one.";

std::string parts_of(std::string_view target) {
  Refusal refusal;
  const auto parts = path_parts(target, refusal);
  if (!parts) {
    return std::to_string(refusal.status) + ' ' + refusal.reason;
  }
  std::string result;
  for (const std::string& part : *parts) {
    result += '[' + part + ']';
  }
  return result;
}

const std::string kOutside = "403 Nothing outside the site is served.";
const std::string kCharacter = "400 The address has a character that no page's address has.";
const std::string kEscape = "400 The address has a bad percent escape.";
const std::string kNoPage = "404 There is no such page.";
const std::string kNoPath = "400 The address must be a path that starts with '/'.";

}  // namespace

TEST_CASE("only the loopback's own names are answered", "[request_gate]") {
  RequestHead head = good_head();
  for (const char* host : {"127.0.0.1:8000", "localhost:8000", "[::1]:8000"}) {
    head.host = host;
    CHECK(verdict(head) == "answered");
  }
  for (const char* host :
       {"", "127.0.0.1", "127.0.0.1:8001", "localhost:80", "evil.example:8000", "127.0.0.1.evil:8000",
        "evil@127.0.0.1:8000", "192.168.0.1:8000", "localhost.:8000", "127.0.0.1:08000"}) {
    head.host = host;
    CHECK(verdict(head) == kWrongHost);
  }
  head.host.reset();
  CHECK(verdict(head) == kWrongHost);
  head.host = "localhost";
  CHECK(verdict(head, 80) == "answered");
}

TEST_CASE("only reading is allowed", "[request_gate]") {
  RequestHead head = good_head();
  head.method = "HEAD";
  CHECK(verdict(head) == "answered");
  for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "get", ""}) {
    head.method = method;
    CHECK(verdict(head) == "405 This server only answers GET and HEAD.");
  }
}

TEST_CASE("other origins are refused", "[request_gate]") {
  RequestHead head = good_head();
  for (const char* origin : {"http://127.0.0.1:8000", "http://localhost:8000", "http://[::1]:8000"}) {
    head.origin = origin;
    CHECK(verdict(head) == "answered");
  }
  for (const char* origin : {"null", "", "http://evil.example", "https://127.0.0.1:8000", "http://127.0.0.1:9000",
                             "http://127.0.0.1:8000.evil.example", "http://127.0.0.1"}) {
    head.origin = origin;
    CHECK(verdict(head) == kWrongOrigin);
  }
}

TEST_CASE("other sites may link here but not use what is here", "[request_gate]") {
  RequestHead head = good_head();
  for (const char* site : {"same-origin", "none"}) {
    head.fetch_site = site;
    CHECK(verdict(head) == "answered");
  }
  for (const char* site : {"cross-site", "same-site", "something-new"}) {
    head.fetch_site = site;
    head.fetch_mode.reset();
    head.fetch_destination.reset();
    CHECK(verdict(head) == kWrongSite);
    head.fetch_mode = "no-cors";
    head.fetch_destination = "script";
    CHECK(verdict(head) == kWrongSite);
    head.fetch_mode = "navigate";
    head.fetch_destination = "iframe";
    CHECK(verdict(head) == kWrongSite);
    head.fetch_destination = "document";
    CHECK(verdict(head) == "answered");
  }
}

TEST_CASE("a header that comes twice is refused", "[request_gate]") {
  RequestHead head = good_head();
  head.repeated = true;
  CHECK(verdict(head) == "400 A header was sent twice.");
}

TEST_CASE("paths are cut into parts and decoded once", "[request_gate]") {
  CHECK(parts_of("/") == "[]");
  CHECK(parts_of("/a/b.html") == "[a][b.html]");
  CHECK(parts_of("/a/") == "[a][]");
  CHECK(parts_of("/a.html?q=../x#y") == "[a.html]");
  CHECK(parts_of("/a%20b/caf%C3%a9.html") == "[a b][café.html]");
  CHECK(parts_of("/100%2525") == "[100%25]");
  CHECK(parts_of("/%252e%252e/x") == "[%2e%2e][x]");
  CHECK(parts_of("/a..b/c...") == "[a..b][c...]");
}

TEST_CASE("paths that lead out are refused", "[request_gate]") {
  for (const char* target : {"/..", "/../etc/passwd", "/a/../../x", "/a/..", "/%2e%2e/x", "/%2E%2e/x", "/a/%2e./x",
                             "/..%2fetc/passwd", "/./a", "/a/.", "/%2e"}) {
    INFO(target);
    CHECK(parts_of(target) == kOutside);
  }
  for (const char* target : {"//etc/passwd", "/a//b", "/%2fetc/passwd", "/.git/config", "/a/.hidden", "/..."}) {
    INFO(target);
    CHECK(parts_of(target) == kNoPage);
  }
  for (const char* target : {"/a%00.html", "/%00", "/a\\b", "/..%5c..%5cx", "/a%0d%0aX: y", "/a%7f", "/\x01"}) {
    INFO(target);
    CHECK(parts_of(target) == kCharacter);
  }
  for (const char* target : {"/%", "/%2", "/%zz", "/%u0041", "/a%2"}) {
    INFO(target);
    CHECK(parts_of(target) == kEscape);
  }
  for (const char* target : {"", "*", "etc/passwd", "http://127.0.0.1:8000/", "?x"}) {
    INFO(target);
    CHECK(parts_of(target) == kNoPath);
  }
  CHECK(parts_of("/" + std::string(5000, 'a')) == "414 The address is too long.");
}
