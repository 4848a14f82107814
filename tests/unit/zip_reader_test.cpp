#include "archive/zip_reader.hpp"

#include "text/error.hpp"

#include "made_zip.hpp"
#include "scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <iterator>

using namespace waymark;
namespace fs = std::filesystem;

namespace {

bool everything(std::string_view) { return true; }

/// What is said of the archive, or "".
std::string said(const std::string& bytes, ZipLimits limits = {}) {
  const test::ScratchFolder scratch;
  const fs::path file = scratch.write("a.zip", bytes);
  try {
    const auto unpacked = ZipReader(file, "a.zip", limits).unpack(everything);
    return {};
  } catch (const Error& error) {
    CHECK(error.place().file == "a.zip");
    CHECK_FALSE(error.hint().empty());
    return error.what();
  }
}

std::string said_of(const test::ZipEntry& entry) { return said(test::zip_bytes({{"ok.md", "ok"}, entry})); }

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("what is wanted is unpacked, and goes away again", "[zip_reader]") {
  const test::ScratchFolder scratch;
  const fs::path file =
      scratch.write("a.zip", test::zip_bytes({{"x/", "", 040755}, {"x/a.md", "A"}, {"x/y/b.md", "B"}, {"c.md", ""}}));
  fs::path folder;
  {
    const ZipReader zip(file, "a.zip");
    CHECK(zip.files() == std::vector<std::string_view>{"x/a.md", "x/y/b.md", "c.md"});
    const auto unpacked = zip.unpack([](std::string_view path) { return path != "x/a.md"; });
    folder = unpacked->folder();
    CHECK(bytes_of(folder / "x/y/b.md") == "B");
    CHECK(fs::file_size(folder / "c.md") == 0);
    CHECK_FALSE(fs::exists(folder / "x/a.md"));
    CHECK((fs::status(folder).permissions() & fs::perms::all) == fs::perms::owner_all);
  }
  CHECK_FALSE(fs::exists(folder));
}

TEST_CASE("entries that could do harm are refused", "[zip_reader]") {
  CHECK(said_of({"../out.md", "x"}) == "the archive's entry '../out.md' is no path below a folder");
  CHECK(said_of({"/etc/x", "x"}) == "the archive's entry '/etc/x' is no path below a folder");
  CHECK(said_of({"a\\b", "x"}) == "the archive's entry 'a\\b' is no path below a folder");
  CHECK(said_of({"ok.md", "x"}) == "the zip archive holds a file twice");
  CHECK(said_of({"OK.md", "x"}) == "the archive's entry 'OK.md' differs from 'ok.md' only in capitals");
  CHECK(said_of({"nul", "x"}).find("belongs to a device on Windows") != std::string::npos);
  CHECK(said_of({"link", "/etc/passwd", 0120777}) ==
        "the archive's entry 'link' is a link, or something else that is no file");
  CHECK(said_of({"pipe", "", 010644}) == "the archive's entry 'pipe' is a link, or something else that is no file");
  CHECK(said_of({"secret", "x", 0100644, 0x0801}) == "the archive's entry 'secret' is encrypted");
  CHECK(said_of({"odd", "x", 0100644, 0x0800, 12}) ==
        "the archive's entry 'odd' is compressed in a way that is not supported");
}

TEST_CASE("damaged archives are refused", "[zip_reader]") {
  CHECK_FALSE(said("").empty());
  CHECK_FALSE(said("PK").empty());
  CHECK_FALSE(said(std::string(1000, 'x')).empty());
  const std::string whole = test::zip_bytes({{"a.md", "some text"}});
  CHECK_FALSE(said(whole.substr(0, whole.size() - 10)).empty());
  CHECK_FALSE(said(whole.substr(10)).empty());
  test::ZipEntry wrong{"a.md", "some text"};
  wrong.claimed_crc = 1;
  CHECK(said(test::zip_bytes({wrong})) == "the archive's entry 'a.md' is damaged");
  test::ZipEntry longer{"a.md", "some text"};
  longer.claimed_size = 100;
  CHECK_FALSE(said(test::zip_bytes({longer})).empty());
}

TEST_CASE("archives keep to limits", "[zip_reader]") {
  const std::string two = test::zip_bytes({{"a", "12345"}, {"b", "12345"}});
  CHECK(said(two).empty());
  CHECK(said(two, {.entries = 1}) == "the archive has 2 entries; 1 are the most");
  CHECK(said(two, {.file_bytes = 4}) == "the archive's entry 'a' is too large");
  CHECK(said(two, {.bytes = 9}) == "the archive is too large to be unpacked");
  test::ZipEntry bomb{"a", "x"};
  bomb.claimed_size = 1U << 30U;
  bomb.method = 8;
  CHECK(said(test::zip_bytes({bomb})) == "the archive would become too large: it may have been made to fill disks");
}

TEST_CASE("what a killed run left behind is removed", "[zip_reader]") {
  const fs::path left = fs::temp_directory_path() / "waymark-unpacked-test00";
  fs::create_directories(left / "x");
  const UnpackedZip first;
  CHECK_FALSE(fs::exists(left));
  const UnpackedZip second;
  CHECK(fs::exists(first.folder()));
  CHECK(fs::exists(second.folder()));
}
