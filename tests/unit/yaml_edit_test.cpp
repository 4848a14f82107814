#include "scaffold/yaml_edit.hpp"

#include "scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <optional>
#include <string>

using waymark::edit_yaml;
using waymark::YamlNode;
using waymark::test::ScratchFolder;

namespace {

std::optional<std::string> add_line(const std::string& text, const YamlNode& root) {
  return text + "b: " + root.find("a")->scalar + "\n";
}

}  // namespace

TEST_CASE("line ends, byte order mark and rights are kept", "[yaml_edit]") {
  const ScratchFolder folder;
  const auto file = folder.write("f.yaml",
                                 "\xef\xbb\xbf"
                                 "a: 1\r\n");
  std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write |
                                         std::filesystem::perms::group_read);
  CHECK(edit_yaml(file, add_line));
  CHECK(folder.read("f.yaml") ==
        "\xef\xbb\xbf"
        "a: 1\r\nb: 1\r\n");
  CHECK(static_cast<unsigned>(std::filesystem::status(file).permissions()) == 0640U);
  folder.write("g.yaml", "a: 2\n");
  CHECK(edit_yaml(folder.path() / "g.yaml", add_line));
  CHECK(folder.read("g.yaml") == "a: 2\nb: 2\n");
}

TEST_CASE("files that can't be edited safely stay as they are", "[yaml_edit]") {
  const ScratchFolder folder;
  const auto refused = [&](const std::string& text) {
    const auto file = folder.write("f.yaml", text);
    return !edit_yaml(file, add_line) && folder.read("f.yaml") == text;
  };
  CHECK(refused("a: 1\r\nc: 2\n"));
  CHECK(refused("a: 'open\n"));
  CHECK(refused("a: \xff\n"));
  const auto file = folder.write("f.yaml", "a: 1\n");
  CHECK_FALSE(edit_yaml(file, [](const std::string&, const YamlNode&) { return std::optional<std::string>(); }));
  CHECK(folder.read("f.yaml") == "a: 1\n");
  std::filesystem::create_symlink("f.yaml", folder.path() / "link.yaml");
  CHECK_FALSE(edit_yaml(folder.path() / "link.yaml", add_line));
  CHECK_FALSE(edit_yaml(folder.path() / "none.yaml", add_line));
}
