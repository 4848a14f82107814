#include "serve/preview_server.hpp"

#include "raw_http.hpp"
#include "scratch_folder.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

using namespace std::chrono_literals;
using waymark::ChangeFeed;
using waymark::PreviewLimits;
using waymark::PreviewServer;
using namespace waymark::test;

namespace {

/// A started server over a small site, with a secret file beside it.
struct Running {
  explicit Running(PreviewLimits limits = {}) {
    folder.write("secret.txt", "secret");
    folder.write("site/index.html", "<head></head><body>home</body>");
    folder.write("site/pack/page.html", "<body>page</body>");
    folder.write("site/pack/index.html", "<body>pack</body>");
    folder.write("site/style.css", "b{}");
    server = std::make_unique<PreviewServer>(folder.path() / "site", 0, feed, limits);
    port = server->port();
    server->start();
  }
  ScratchFolder folder;
  ChangeFeed feed{100};
  std::unique_ptr<PreviewServer> server;
  std::uint16_t port = 0;
};

const std::string kScript = R"(<script src="/__waymark/reload.js" data-state="100" defer></script>)";

}  // namespace

TEST_CASE("pages, folders and files are served", "[preview_server]") {
  const Running running;
  const std::string home = get(running.port, "/");
  CHECK(status_of(home) == "200 OK");
  CHECK(header_of(home, "Content-Type") == "text/html; charset=utf-8");
  CHECK(header_of(home, "Cache-Control") == "no-store");
  CHECK(header_of(home, "X-Content-Type-Options") == "nosniff");
  CHECK(header_of(home, "Referrer-Policy") == "no-referrer");
  CHECK(header_of(home, "Cross-Origin-Resource-Policy") == "same-origin");
  CHECK(body_of(home) == "<head></head><body>home" + kScript + "</body>");
  CHECK(header_of(home, "Content-Length") == std::to_string(body_of(home).size()));
  CHECK(body_of(get(running.port, "/pack/page.html?x=1")) == "<body>page" + kScript + "</body>");
  CHECK(body_of(get(running.port, "/pack/")) == "<body>pack" + kScript + "</body>");
  CHECK(header_of(get(running.port, "/pack"), "Location") == "/pack/");
  CHECK(body_of(get(running.port, "/style.css")) == "b{}");
  CHECK(status_of(get(running.port, "/none.html")) == "404 Not Found");
}

TEST_CASE("HEAD answers like GET without a body", "[preview_server]") {
  const Running running;
  const std::string answer = raw_answer(running.port, "HEAD /style.css HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
  CHECK(status_of(answer) == "200 OK");
  CHECK(header_of(answer, "Content-Length") == "3");
  CHECK(body_of(answer).empty());
  const std::string events =
      raw_answer(running.port, "HEAD /__waymark/changes HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
  CHECK(header_of(events, "Content-Type") == "text/event-stream; charset=utf-8");
  CHECK(body_of(events).empty());
}

TEST_CASE("nothing outside the site comes out, however it is asked for", "[preview_server]") {
  const Running running;
  std::filesystem::create_symlink("../secret.txt", running.folder.path() / "site" / "link.txt");
  std::filesystem::create_directory_symlink("..", running.folder.path() / "site" / "up");
  const std::string absolute = running.folder.path().string() + "/secret.txt";
  for (const std::string& target : {std::string("/../secret.txt"),
                                    std::string("/pack/../../secret.txt"),
                                    std::string("/%2e%2e/secret.txt"),
                                    std::string("/..%2fsecret.txt"),
                                    std::string("/%2e%2e%2fsecret.txt"),
                                    std::string("/..%5csecret.txt"),
                                    std::string("/..\\secret.txt"),
                                    std::string("/%252e%252e/secret.txt"),
                                    std::string("/..%c0%afsecret.txt"),
                                    std::string("/.%00./secret.txt"),
                                    std::string("/style.css%00/../../secret.txt"),
                                    absolute,
                                    "/" + absolute,
                                    "/%2f" + absolute,
                                    "file://" + absolute,
                                    std::string("../secret.txt"),
                                    std::string("/link.txt"),
                                    std::string("/up/secret.txt"),
                                    std::string("/up/site/style.css"),
                                    std::string("http://x/../secret.txt")}) {
    INFO(target);
    const std::string answer = get(running.port, target);
    CHECK(answer.substr(0, 10) == "HTTP/1.1 4");
    CHECK(answer.find("secret\n") == std::string::npos);
    CHECK(body_of(answer) != "secret");
    CHECK(body_of(answer) != "b{}");
  }
}

TEST_CASE("requests of other hosts, origins and sites are refused", "[preview_server]") {
  const Running running;
  const auto asked = [&](const std::string& headers) {
    return status_of(raw_answer(running.port, "GET / HTTP/1.1\r\n" + headers + "\r\n"));
  };
  CHECK(asked("Host: 127.0.0.1:{port}\r\n") == "200 OK");
  CHECK(asked("Host: localhost:{port}\r\n") == "200 OK");
  CHECK(asked("Host: [::1]:{port}\r\n") == "200 OK");
  CHECK(asked("") == "403 Forbidden");
  CHECK(asked("Host: evil.example\r\n") == "403 Forbidden");
  CHECK(asked("Host: evil.example:{port}\r\n") == "403 Forbidden");
  CHECK(asked("Host: 127.0.0.1:1\r\n") == "403 Forbidden");
  CHECK(asked("Host: 127.0.0.1:{port}\r\nHost: evil.example\r\n") == "400 Bad Request");
  CHECK(asked("Host: 127.0.0.1:{port}\r\nOrigin: http://127.0.0.1:{port}\r\n") == "200 OK");
  CHECK(asked("Host: 127.0.0.1:{port}\r\nOrigin: http://evil.example\r\n") == "403 Forbidden");
  CHECK(asked("Host: 127.0.0.1:{port}\r\nOrigin: null\r\n") == "403 Forbidden");
  CHECK(asked("Host: 127.0.0.1:{port}\r\nSec-Fetch-Site: same-origin\r\n") == "200 OK");
  CHECK(asked("Host: 127.0.0.1:{port}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n") ==
        "403 Forbidden");
  CHECK(asked("Host: 127.0.0.1:{port}\r\nSec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\n") == "403 Forbidden");
  CHECK(asked("Host: 127.0.0.1:{port}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n"
              "Sec-Fetch-Dest: document\r\n") == "200 OK");
  CHECK(asked("Host: 127.0.0.1:{port}\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n"
              "Sec-Fetch-Dest: iframe\r\n") == "403 Forbidden");
}

TEST_CASE("other methods are refused, with a body too", "[preview_server]") {
  const Running running;
  const std::string answer = raw_answer(running.port,
                                        "POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
                                        "Content-Length: 100000\r\n\r\n" +
                                            std::string(100000, 'x'));
  CHECK(status_of(answer) == "405 Method Not Allowed");
  CHECK(header_of(answer, "Allow") == "GET, HEAD");
  CHECK(body_of(answer) == "This server only answers GET and HEAD.\n");
}

TEST_CASE("malformed and oversized requests are refused", "[preview_server]") {
  const Running running;
  CHECK(status_of(raw_answer(running.port, "nonsense\r\n\r\n")) == "400 Bad Request");
  CHECK(status_of(raw_answer(running.port, std::string("\0\0\0\0\r\n\r\n", 8))) == "400 Bad Request");
  CHECK(status_of(raw_answer(running.port, "GET / HTTP/1.1\r\nX: " + std::string(20000, 'x') + "\r\n\r\n")) ==
        "431 Request Header Fields Too Large");
  CHECK(status_of(raw_answer(running.port, std::string(20000, 'x'))) == "431 Request Header Fields Too Large");
  CHECK(status_of(get(running.port, "/" + std::string(5000, 'x'))) == "414 Request-URI Too Large");
  CHECK(status_of(get(running.port, "/")) == "200 OK");
}

TEST_CASE("a client that never finishes its request is sent away, byte by byte or not", "[preview_server]") {
  PreviewLimits limits;
  limits.head_time = 300ms;
  const Running running(limits);
  RawConnection silent(running.port);
  RawConnection slow(running.port);
  const auto bound = std::chrono::steady_clock::now() + 20s;
  bool answered = false;
  while (!answered && !slow.ended() && std::chrono::steady_clock::now() < bound) {
    slow.send("G");
    answered = slow.wait_for("\r\n\r\n", 20ms);
  }
  CHECK(status_of(slow.rest()) == "408 Request Time-out");
  CHECK(status_of(silent.rest()) == "408 Request Time-out");
}

TEST_CASE("more clients than there are threads wait or are turned away, and the rest are served", "[preview_server]") {
  PreviewLimits limits;
  limits.connections = 4;
  limits.head_time = 100ms;
  const Running running(limits);
  std::vector<std::unique_ptr<RawConnection>> idle;
  for (int i = 0; i < 30; ++i) {
    idle.push_back(std::make_unique<RawConnection>(running.port));
  }
  for (auto& connection : idle) {
    connection->rest();
    CHECK(connection->ended());
    connection.reset();
  }
  CHECK(status_of(get(running.port, "/")) == "200 OK");
}

TEST_CASE("streams tell the state at once and each change", "[preview_server]") {
  PreviewLimits limits;
  limits.stream_comment = 200ms;
  Running running(limits);
  RawConnection stream(running.port);
  stream.send("GET /__waymark/changes HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(running.port) + "\r\n\r\n");
  REQUIRE(stream.wait_for("retry: 500\n\nevent: state\ndata: 100 ok\n\n"));
  CHECK(status_of(stream.received()) == "200 OK");
  CHECK(header_of(stream.received(), "Content-Type") == "text/event-stream; charset=utf-8");
  CHECK(header_of(stream.received(), "Content-Length") == "-");
  running.feed.failed();
  REQUIRE(stream.wait_for("event: state\ndata: 100 failed\n\n"));
  running.feed.changed();
  REQUIRE(stream.wait_for("event: state\ndata: 101 ok\n\n"));
  REQUIRE(stream.wait_for(": still here\n\n"));
  running.server->stop();
  stream.rest();
  CHECK(stream.ended());
}

TEST_CASE("a stream that ends makes room for another", "[preview_server]") {
  PreviewLimits limits;
  limits.streams = 1;
  const Running running(limits);
  const std::string request =
      "GET /__waymark/changes HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(running.port) + "\r\n\r\n";
  auto first = std::make_unique<RawConnection>(running.port);
  first->send(request);
  REQUIRE(first->wait_for("data: 100 ok"));
  {
    RawConnection second(running.port);
    second.send(request);
    CHECK(status_of(second.rest()) == "503 Service Unavailable");
  }
  first.reset();
  const auto deadline = std::chrono::steady_clock::now() + 20s;
  bool room = false;
  while (!room && std::chrono::steady_clock::now() < deadline) {
    RawConnection third(running.port);
    third.send(request);
    room = third.wait_for("data: 100 ok");
  }
  CHECK(room);
}

TEST_CASE("stopping ends idle connections and large answers", "[preview_server]") {
  Running running;
  running.folder.write("site/large.zip", std::string(std::size_t{32} << 20U, 'z'));
  RawConnection idle(running.port);
  RawConnection unread(running.port);
  unread.send("GET /large.zip HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(running.port) + "\r\n\r\n");
  REQUIRE(unread.wait_for("Content-Length: 33554432"));
  running.server->stop();
  idle.rest();
  CHECK(idle.ended());
  unread.rest();
  CHECK(unread.ended());
  CHECK(unread.received().size() < (std::size_t{32} << 20U));
}

TEST_CASE("large files arrive whole", "[preview_server]") {
  const Running running;
  const std::string large(std::size_t{8} << 20U, 'z');
  running.folder.write("site/large.zip", large);
  CHECK(body_of(get(running.port, "/large.zip")) == large);
}

TEST_CASE("a port in use is an error with a hint", "[preview_server]") {
  const Running running;
  try {
    const PreviewServer second(running.folder.path(), running.port, running.feed);
    FAIL("the port was given twice");
  } catch (const waymark::Error& error) {
    CHECK(std::string(error.what()) == "port " + std::to_string(running.port) + " is in use");
    CHECK(error.hint() == "end the program that uses it, or choose another with '--port' (0 finds a free one)");
  }
}

TEST_CASE("a server that was never started ends", "[preview_server]") {
  const ScratchFolder folder;
  const ChangeFeed feed(1);
  PreviewServer server(folder.path(), 0, feed);
  CHECK(server.port() != 0);
  server.stop();
  server.stop();
}
