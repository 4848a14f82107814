#include "edition/bundle.hpp"

#include "edition_folder.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

namespace fs = std::filesystem;

Bundle bundled(const BundleRequest& request) {
  Progress progress(ProgressStyle::quiet);
  return write_bundle(request, progress);
}

TEST_CASE("a bundle holds the edition, its manifest and a pointer", "[bundle]") {
  const test::ScratchFolder scratch;
  test::write_edition(scratch, "out", "1.0.0");
  const fs::path out = scratch.path() / "out";
  const Bundle whole = bundled({out, *parse_version("1.0.0"), {}, true});
  CHECK(whole.file == out / "kb-1.0.0.zip");
  CHECK(whole.files == 7);
  CHECK(whole.longest_path == "kb-1.0.0/1.0.0/documents/book.pdf");
  const Bundle lesser = bundled({out, *parse_version("1.0.0"), {}, false});
  CHECK(lesser.file == out / "kb-1.0.0-without-documents.zip");
  CHECK(lesser.files == 6);
  CHECK(lesser.documents_left_out == 1);
}

TEST_CASE("an id that would lead elsewhere names no file", "[bundle]") {
  const test::ScratchFolder scratch;
  for (const char* id : {"../kb", "..", "a\\b", "con"}) {
    test::write_edition(scratch, "out", "1.0.0", test::kEditionFiles, nullptr, id);
    CHECK_THROWS_WITH(bundled({scratch.path() / "out", *parse_version("1.0.0"), {}, true}),
                      std::string("the knowledge base's id '") + id + "' can't name a folder");
  }
}

}  // namespace
}  // namespace waymark
