#include <waymark/read_record.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

template <typename Read>
std::string refusal(const char* what, const std::string& json, Read read) {
  model::MemberReader in{ModelLimits{}};
  in.start(what);
  try {
    read(Json::parse(json), in);
  } catch (const ModelError& error) {
    return error.what();
  }
  return {};
}

std::string record(const std::string& json) { return refusal("resource", json, model::read_record); }
std::string download(const std::string& name) {
  return refusal("download", R"({"name":")" + name + R"(","title":"T","bytes":""})", model::read_download);
}

}  // namespace

TEST_CASE("a resource says as of when it is", "[read_record]") {
  for (const char* as_of : {"", "2022", "2022-07", "2022-12-31", "source"}) {
    CAPTURE(as_of);
    CHECK(record(R"({"title":"T","as-of":")" + std::string(as_of) + "\"}").empty());
  }
  for (const char* wrong : {"22", "2022-13", "2022-00", "2022-07-32", "2022/07", "2022-7-1", "Source", "202207"}) {
    CHECK(record(R"({"title":"T","as-of":")" + std::string(wrong) + "\"}") ==
          "member 'as-of' of a 'resource' is no YYYY, YYYY-MM, YYYY-MM-DD or 'source': '" + std::string(wrong) + "'");
  }
}

TEST_CASE("a resource leads to the web or nowhere", "[read_record]") {
  CHECK(record(R"({"title":"T","address":"https://example.org/a?b#c"})").empty());
  CHECK(record(R"({"title":"T"})").empty());
  CHECK(record(R"({"id":"r"})") == "member 'title' of a 'resource' is missing or empty");
  CHECK(record(R"({"id":"a b","title":"T"})") ==
        "member 'id' of a 'resource' is not small letters, digits and hyphens, from a letter on: 'a b'");
  for (const char* address : {"javascript:alert(1)", "https://", "http:///x", "ftp://example.org", "https://a b",
                              "https://a.org/<script>", "https:/x", "//example.org"}) {
    CHECK(record(R"({"title":"T","address":")" + std::string(address) + "\"}") ==
          "member 'address' of a 'resource' is no whole web address that starts with 'https://' or 'http://': '" +
              std::string(address) + "'");
  }
  CHECK(record(R"({"title":"T","tags":"a"})") == "member 'tags' of a 'resource' must be a list");
  CHECK(record(R"({"title":"T","tags":[1]})") == "member 'tags' of a 'resource' must be a text");
  CHECK(record(R"({"title":"T","tags":[""]})") == "member 'tags' of a 'resource' holds an empty text");
}

TEST_CASE("a story says who, what and why", "[read_record]") {
  const auto story = [](const std::string& json) { return refusal("story", json, model::read_story); };
  CHECK(story(R"({"role":"r","want":"w","benefit":"b"})").empty());
  CHECK(story(R"({"role":"r","want":"w"})") == "member 'benefit' of a 'story' is missing or empty");
}

TEST_CASE("a download has a name that fits every disk", "[read_record]") {
  for (const char* name : {"plan.ics", "Plan_2-b.csv", "a.json"}) {
    CHECK(download(name).empty());
  }
  for (const char* name : {"plan", ".ics", "plan.exe", "plan.html", "../plan.ics", "a/b.csv", "a.b.csv", "con.csv",
                           "COM1.json", "plan .csv", "-plan.csv", "pl\xC3\xA4n.csv", "plan.CSV"}) {
    CHECK(download(name) ==
          "member 'name' of a 'download' must be a plain file name that ends in '.csv', '.ics' or "
          "'.json', not '" +
              std::string(name) + "'");
  }
  CHECK(refusal("download", R"({"name":"a.csv","title":"T","bytes":1})", model::read_download) ==
        "member 'bytes' of a 'download' must be a text");
  CHECK(refusal("download", R"({"name":"a.csv","bytes":""})", model::read_download) ==
        "member 'title' of a 'download' is missing or empty");
}
