#include "render/site/download_files.hpp"

#include <catch2/catch.hpp>

using namespace waymark;

TEST_CASE("downloads lie in a folder of their page, under names of their own", "[download_files]") {
  Document document;
  for (const std::string name : {"plan.ics", "plan.ics", "Plan.ICS", "plan-2.ics", "plan.csv"}) {
    document.downloads.push_back({name, "title", "bytes"});
  }
  CHECK(download_paths(document, "pack/convoy/page") ==
        std::vector<std::string>{"files/pack/convoy/page/plan.ics", "files/pack/convoy/page/plan-2.ics",
                                 "files/pack/convoy/page/Plan-3.ICS", "files/pack/convoy/page/plan-2-2.ics",
                                 "files/pack/convoy/page/plan.csv"});
}

TEST_CASE("a download's type and size are said in words", "[download_files]") {
  const auto facts = [](std::size_t size) { return download_facts({"a.json", "", std::string(size, 'x')}); };
  CHECK(facts(0) == "JSON, 1 KB");
  CHECK(facts(1'499) == "JSON, 1 KB");
  CHECK(facts(1'500) == "JSON, 2 KB");
  CHECK(facts(999'499) == "JSON, 999 KB");
  CHECK(facts(1'000'000) == "JSON, 1.0 MB");
  CHECK(facts(2'349'999) == "JSON, 2.3 MB");
}

TEST_CASE("the bytes are the document's", "[download_files]") {
  Library library;
  library.pages.resize(1);
  library.pages[0].id = "pack/page";
  std::vector<Document> documents(1);
  documents[0].downloads = {{"a.csv", "A", "1,2\n"}, {"a.csv", "B", "3,4\n"}};
  const EditionLabel edition{"preview", "Preview edition"};
  std::string written;
  write_downloads({library, documents, edition}, 0,
                  [&](const OutputFile& file) { written += file.path + "=" + file.bytes; });
  CHECK(written == "site/files/pack/page/a.csv=1,2\nsite/files/pack/page/a-2.csv=3,4\n");
}
