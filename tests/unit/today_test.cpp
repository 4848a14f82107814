#include "cli/today.hpp"
#include "text/error.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <optional>
#include <string>

namespace waymark {
namespace {

/// Sets SOURCE_DATE_EPOCH for one test.
class Epoch {
 public:
  explicit Epoch(const char* value) {
    if (const char* old = std::getenv("SOURCE_DATE_EPOCH")) {
      old_ = old;
    }
    ::setenv("SOURCE_DATE_EPOCH", value, 1);
  }
  ~Epoch() {
    if (old_) {
      ::setenv("SOURCE_DATE_EPOCH", old_->c_str(), 1);
    } else {
      ::unsetenv("SOURCE_DATE_EPOCH");
    }
  }
  Epoch(const Epoch&) = delete;
  Epoch& operator=(const Epoch&) = delete;

 private:
  std::optional<std::string> old_;
};

}  // namespace

TEST_CASE("a given day wins", "[today]") { CHECK(iso_date(today("2026-03-01")) == "2026-03-01"); }

TEST_CASE("a day that is none is wrong use", "[today]") {
  CHECK_THROWS_AS(today("2026-02-30"), UsageError);
  CHECK_THROWS_AS(today("tomorrow"), UsageError);
}

TEST_CASE("SOURCE_DATE_EPOCH stands for the clock", "[today]") {
  const Epoch epoch("1772323200");
  CHECK(iso_date(today("")) == "2026-03-01");
}

TEST_CASE("a SOURCE_DATE_EPOCH that is no number is wrong use", "[today]") {
  const Epoch epoch("yesterday");
  CHECK_THROWS_AS(today(""), UsageError);
}

}  // namespace waymark
