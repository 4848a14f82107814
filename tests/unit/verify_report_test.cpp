#include "report/verify_report.hpp"

#include <catch2/catch.hpp>

namespace waymark {
namespace {

TEST_CASE("verdicts say what is known, and no more", "[verify-report]") {
  EditionCheck check{"out/1.0.0"};
  check.files = 1;
  CHECK(verdict_line(check) == "out/1.0.0: unaltered since packaging, origin unproven: it is not signed (1 file)\n");
  check.is_signed = true;
  check.key_id = "ABC";
  check.files = 12;
  check.documents_left_out = 2;
  CHECK(verdict_line(check) ==
        "out/1.0.0: unaltered since packaging, origin unproven: it is signed with the key ABC, which nothing was held "
        "against (10 files)\n  hint: get the public key elsewhere, from who makes the editions, and name it with "
        "--key\n");
  check.signature_good = true;
  CHECK(
      verdict_line(check) ==
      "out/1.0.0: unaltered since packaging, origin unproven: it is signed with the key ABC, for which only the "
      "edition "
      "itself vouches (10 files)\n  hint: get the public key elsewhere, from who makes the editions, and name it with "
      "--key\n");
  check.proven = true;
  CHECK(verdict_line(check) == "out/1.0.0: unaltered, and signed with the key ABC (10 files)\n");
  check.findings.push_back({FindingKind::key_differs, "edition.json", "x", "", Severity::warning});
  CHECK(verdict_line(check) == "out/1.0.0: unaltered, and signed with the key ABC (10 files)\n");
  check.findings.push_back({FindingKind::unreadable, "a", "x"});
  CHECK(verdict_line(check) == "out/1.0.0: not verified: 1 finding, since not all of it can be read\n");
  check.findings.push_back({FindingKind::missing, "a", "x"});
  CHECK(verdict_line(check) == "out/1.0.0: altered: 2 findings\n");
}

TEST_CASE("findings are shown like diagnostics, without notes if they are not wanted", "[verify-report]") {
  const std::vector<Finding> findings{{FindingKind::nothing_beside, "", "alone", "", Severity::note},
                                      {FindingKind::extra, "a\x1b", "extra", "remove it"}};
  CHECK(to_text("out", findings, true, false) == "out: note: alone\n\nout/a\\x1B: error: extra\n  hint: remove it\n");
  CHECK(to_text("out", findings, false, false) == "out/a\\x1B: error: extra\n  hint: remove it\n");
  CHECK(to_text("out", {}, true, false).empty());
}

TEST_CASE("the kinds of findings have names of their own", "[verify-report]") {
  CHECK(kFindingNames.at(static_cast<std::size_t>(FindingKind::changed)) == "changed");
  CHECK(kFindingNames.at(static_cast<std::size_t>(FindingKind::manifest_edited)) == "manifest-edited");
  CHECK(kFindingNames.at(static_cast<std::size_t>(FindingKind::key_differs)) == "key-differs");
}

TEST_CASE("a report as JSON", "[verify-report]") {
  EditionCheck check{"out/1.0.0"};
  check.findings.push_back({FindingKind::extra, "\xFF", "extra"});
  CHECK(to_json(VerifyReport{{check}, {}}).find(R"("path": "\\xFF")") != std::string::npos);
  CHECK(to_json(VerifyReport{{check}, {}}).find(R"("verdict": "altered")") != std::string::npos);
}

}  // namespace
}  // namespace waymark
