#include "answers/answer_value.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <utility>

using namespace waymark;

namespace {

Field field(Field::Type type) {
  Field result;
  result.id = "f";
  result.type = type;
  result.choices = {{"low", "Low"}, {"high", "High"}, {"V0", "Odd"}};
  return result;
}

/// The value, and the complaint with its hint.
std::string answer(const Field& asked, const std::map<std::string, std::string>& given) {
  const AnswerValue read =
      answer_value(asked, [&](const std::string& name) { return std::string_view(given.at(name)); });
  return read.value + (read.complaint.empty() ? "" : "|" + read.complaint + "|" + read.hint);
}
std::string answer(const Field& asked, const std::string& given) { return answer(asked, {{"f", given}}); }

}  // namespace

TEST_CASE("text is taken as it is", "[answers]") {
  Field text = field(Field::Type::long_text);
  CHECK(answer(text, " one\n two ") == " one\n two ");
  CHECK(answer(text, "").empty());
  text.max_length = 3;
  CHECK(answer(text, "é\u20ACx") == "é\u20ACx");
  CHECK(answer(text, "four") == "four|has 4 characters|use at most 3");
}

TEST_CASE("numbers are held against their limits", "[answers]") {
  Field number = field(Field::Type::number);
  CHECK(answer(number, " 12.5 ") == "12.5");
  CHECK(answer(number, "-3") == "-3");
  CHECK(answer(number, " ").empty());
  CHECK(answer(number, "a dozen") == "a dozen|is no number: 'a dozen'|write digits only, as in 12 or 12.5");
  for (const char* wrong : {"1,000", "1e3", "inf", "nan", "0x10", "1 000", "+1", "1.2.3"}) {
    CAPTURE(wrong);
    CHECK(answer(number, wrong).starts_with(std::string(wrong) + "|is no number"));
  }
  number.minimum = "0";
  number.maximum = "100";
  CHECK(answer(number, "0") == "0");
  CHECK(answer(number, "-1") == "-1|is -1, which is too small|it must be at least 0");
  CHECK(answer(number, "100.1") == "100.1|is 100.1, which is too large|it must be at most 100");
}

TEST_CASE("dates are turned round", "[answers]") {
  Field date = field(Field::Type::date);
  CHECK(answer(date, "31/03/2026") == "2026-03-31");
  CHECK(answer(date, " 1/3/2026 ") == "2026-03-01");
  CHECK(answer(date, "2026-03-31") == "2026-03-31");
  CHECK(answer(date, "").empty());
  for (const char* wrong :
       {"31/02/2026", "03/31/2026", "31/03/26", "soon", "1/2", "1//2026", "001/1/2026", "1/2/3/2026"}) {
    CAPTURE(wrong);
    CHECK(answer(date, wrong) ==
          std::string(wrong) + "|is no date: '" + wrong + "'|write it as DD/MM/YYYY, as in 31/03/2026");
  }
  date.minimum = "2026-01-01";
  date.maximum = "2026-12-31";
  CHECK(answer(date, "31/12/2025") == "2025-12-31|is 31/12/2025, which is too early|it must be 01/01/2026 or later");
  CHECK(answer(date, "01/01/2027") == "2027-01-01|is 01/01/2027, which is too late|it must be 31/12/2026 or earlier");
}

TEST_CASE("a choice is known by its index, its value or its label", "[answers]") {
  const Field choice = field(Field::Type::choice);
  CHECK(answer(choice, "V1") == "high");
  CHECK(answer(choice, "low") == "low");
  CHECK(answer(choice, "High") == "high");
  CHECK(answer(choice, "V0") == "V0");  // a value goes before an index
  CHECK(answer(choice, "Off").empty());
  CHECK(answer(choice, "").empty());
  for (const char* wrong : {"V3", "V", "V1x", "medium", "V99999999999999999999"}) {
    CAPTURE(wrong);
    CHECK(answer(choice, wrong) ==
          std::string(wrong) + "|is no choice of the field: '" + wrong + "'|choose one of those that the form offers");
  }
}

TEST_CASE("ticks are 'true', and several choices their values", "[answers]") {
  CHECK(answer(field(Field::Type::checkbox), "Yes") == "true");
  CHECK(answer(field(Field::Type::checkbox), "Off").empty());
  const Field several = field(Field::Type::several);
  CHECK(form_names(several) == std::vector<std::string>{"f.0", "f.1", "f.2"});
  CHECK(answer(several, {{"f.0", "Yes"}, {"f.1", "Off"}, {"f.2", "Yes"}}) == "low\nV0");
  CHECK(answer(several, {{"f.0", ""}, {"f.1", "Off"}, {"f.2", ""}}).empty());
}
