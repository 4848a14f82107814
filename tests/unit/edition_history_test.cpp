#include "build/edition_history.hpp"

#include "scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace waymark {
namespace {

class Output {
 public:
  void add(const std::string& version, const std::string& withdrawn = {}, const std::string& damaged = {}) {
    EditionRecord record;
    record.base_id = "base";
    record.version = parse_version(version).value();
    record.date = {2027, 1, 1};
    record.summary = "Summary of " + version;
    record.program = "0.1.0";
    folder_.write(version + "/edition.json", damaged.empty() ? to_json(record) : "{");
    PublishedEdition edition;
    edition.version = record.version;
    edition.withdrawn = withdrawn;
    edition.damaged = damaged;
    published_.editions.insert(published_.editions.begin(), edition);
  }
  [[nodiscard]] EditionHistory before(const std::string& version) const {
    return {folder_.path(), parse_version(version).value(), published_};
  }

 private:
  test::ScratchFolder folder_;
  Published published_;
};

}  // namespace

TEST_CASE("an edition is compared with the newest before it that counts", "[edition_history]") {
  Output output;
  CHECK(output.before("1.0.0").previous().empty());
  CHECK(output.before("1.0.0").previous_record() == nullptr);
  CHECK(output.before("1.0.0").previous_folder().empty());
  output.add("1.0.0");
  output.add("1.1.0-beta.1");
  output.add("1.1.0", "A table was wrong");
  output.add("1.2.0", {}, "cut off");
  output.add("2.0.0");
  CHECK(output.before("1.0.1").previous() == "1.0.0");
  CHECK(output.before("1.1.0-beta.2").previous() == "1.1.0-beta.1");
  CHECK(output.before("1.1.0").previous() == "1.0.0");  // no full release is compared with a trial
  CHECK(output.before("1.9.0").previous() == "1.0.0");  // 1.2.0 is damaged, 1.1.0 withdrawn
  CHECK(output.before("3.0.0").previous() == "2.0.0");
  CHECK(output.before("0.9.0").previous().empty());
  CHECK(output.before("3.0.0").previous_record()->summary == "Summary of 2.0.0");
}

TEST_CASE("where all are withdrawn, the newest of them counts", "[edition_history]") {
  Output output;
  output.add("1.0.0", "why");
  output.add("1.1.0", "why");
  CHECK(output.before("2.0.0").previous() == "1.1.0");
}

TEST_CASE("past editions are told newest first", "[edition_history]") {
  Output output;
  output.add("1.0.0");
  output.add("1.1.0");
  output.add("2.0.0");
  std::vector<std::string> past;
  for (const EditionLabel::Past& each : output.before("1.5.0").past()) {
    past.push_back(each.version + ": " + each.summary);
  }
  CHECK(past == std::vector<std::string>{"1.1.0: Summary of 1.1.0", "1.0.0: Summary of 1.0.0"});
}

}  // namespace waymark
