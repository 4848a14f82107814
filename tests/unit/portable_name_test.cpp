#include "pack/portable_name.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

TEST_CASE("names that every system can hold are fine") {
  for (const char* name : {"page.md", "Blätter für alle.md", "健康.md", "a (1) [x] {y} #1 100%.png", "console.md",
                           "com.md", "com10.md", "comb1.md", "lpt.txt", "nullable", "a'b,c;d=e&f+g~h!@$^`", "a..b"}) {
    CAPTURE(name);
    CHECK(name_problem(name).message == "");
  }
}

TEST_CASE("names that Windows keeps for devices are refused, with endings and capitals too") {
  for (const char* name : {"con", "CON.md", "Nul.tar.gz", "aux", "prn.txt", "com1", "COM9.md", "lpt1.x",
                           "com\xC2\xB9.md", "con .md", "conin$", "CLOCK$.md"}) {
    CAPTURE(name);
    CHECK(name_problem(name).message == "the name '" + std::string(name) + "' belongs to a device on Windows");
    CHECK(name_problem(name).hint == "rename it");
  }
}

TEST_CASE("characters that Windows does not allow are named") {
  for (const char c : std::string("<>:\"|?*\\")) {
    CHECK(name_problem(std::string("a") + c + "b.md").message ==
          std::string("the name 'a") + c + "b.md' holds '" + c + "', which Windows does not allow");
  }
  CHECK(name_problem("a\tb").message == "the name 'a\\x09b' holds '\\x09', which Windows does not allow");
  CHECK(name_problem("a\tb").hint == "rename it: use letters, digits, hyphens and spaces");
}

TEST_CASE("ends that Windows takes off, long names and broken UTF-8 are refused") {
  CHECK(name_problem("a.").message == "the name 'a.' ends with a dot, which Windows takes off");
  CHECK(name_problem("a.md ").message == "the name 'a.md ' ends with a space, which Windows takes off");
  CHECK(name_problem("caf\xE9.md").message == "the name 'caf\\xE9.md' is not valid UTF-8");
  CHECK_FALSE(name_problem(std::string(120, 'a')).found());
  CHECK(name_problem(std::string(121, 'a')).message ==
        "the name '" + std::string(121, 'a') + "' is longer than 120 bytes");
}

TEST_CASE("long paths in the site are refused") {
  CHECK_FALSE(site_path_problem(std::string(180, 'a')).found());
  const NameProblem problem = site_path_problem(std::string(181, 'a'));
  CHECK(problem.message ==
        "the path '" + std::string(181, 'a') + "' is longer than 180 bytes, so Windows may not open it");
  CHECK(problem.hint == "shorten the names of the file and its folders");
}
