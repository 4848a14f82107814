#include "value_check.hpp"

#include <catch2/catch.hpp>

using namespace worksheet;

namespace {

waymark::Field of_type(waymark::Field::Type type) {
  waymark::Field field;
  field.type = type;
  return field;
}

std::string complaint(const waymark::Field& field, std::string value) {
  const auto found = check_value(field, value);
  return !found ? "" : found->hint.empty() ? found->message : found->message + " (" + found->hint + ")";
}

using Type = waymark::Field::Type;

}  // namespace

TEST_CASE("numbers are plain decimals") {
  CHECK(number_from("12") == 12);
  CHECK(number_from("-12.5") == -12.5);
  CHECK(number_from("0") == 0);
  for (const char* const wrong : {"", "-", ".", "5.", "1e5", "0x1", "inf", "nan", "1,5", "1-2", "12 ", "+1", "--1"}) {
    CAPTURE(wrong);
    CHECK_FALSE(number_from(wrong));
  }
  CHECK_FALSE(number_from(std::string(25, '1')));
}

TEST_CASE("dates are days of the calendar") {
  CHECK(is_date("2026-11-24"));
  CHECK(is_date("2028-02-29"));
  CHECK(is_date("2000-02-29"));
  for (const char* const wrong :
       {"", "2026-02-29", "2100-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-4-3", "24-11-2026",
        "2026/11/24", "0000-01-01", "2026-11-24x", "2026-11-00", "20x6-11-24"}) {
    CAPTURE(wrong);
    CHECK_FALSE(is_date(wrong));
  }
}

TEST_CASE("characters are counted, not bytes") {
  CHECK(characters("") == 0);
  CHECK(characters("naïve – yes") == 11);
}

TEST_CASE("a value is held to its field") {
  auto number = of_type(Type::number);
  number.minimum = "1";
  number.maximum = "52";
  CHECK(complaint(number, "52").empty());
  CHECK(complaint(number, "53") == "is more than 52: '53'");
  CHECK(complaint(number, "0.5") == "is less than 1: '0.5'");
  CHECK(complaint(number, "ten") == "is no number: 'ten' (write digits, such as 12 or 12.5)");

  auto date = of_type(Type::date);
  date.minimum = "2026-01-01";
  date.maximum = "2026-12-31";
  CHECK(complaint(date, "2026-01-01").empty());
  CHECK(complaint(date, "2025-12-31") == "is before 2026-01-01: '2025-12-31'");
  CHECK(complaint(date, "2027-01-01") == "is after 2026-12-31: '2027-01-01'");
  CHECK(complaint(date, "1 May") == "is no date: '1 May' (write it as 2027-03-31)");

  auto choice = of_type(Type::choice);
  choice.choices = {{"high", "High"}, {"low", "Low"}};
  CHECK(complaint(choice, "high").empty());
  CHECK(complaint(choice, "hihg") == "has no choice 'hihg' (did you mean 'high'?)");
  CHECK(complaint(choice, "medium") == "has no choice 'medium' (the choices are: high, low)");

  auto several = choice;
  several.type = Type::several;
  CHECK(complaint(several, "high\nlow").empty());
  CHECK(complaint(several, "high\nlwo") == "has no choice 'lwo' (did you mean 'low'?)");
  CHECK(complaint(several, "low\nhigh\nlow") == "names the choice 'low' twice");

  auto text = of_type(Type::text);
  text.max_length = 5;
  CHECK(complaint(text, "naïve").empty());
  CHECK(complaint(text, "naïver") == "has 6 characters; at most 5 are allowed");
  CHECK(complaint(text, "a\nb") == "has more than one line (only the type 'long-text' holds several)");
  CHECK(complaint(of_type(Type::person), "a\nb") == "has more than one line (only the type 'long-text' holds several)");
  CHECK(complaint(of_type(Type::long_text), "a\nb").empty());
  CHECK(complaint(of_type(Type::checkbox), "maybe") == "must be true or false, not 'maybe'");
}

TEST_CASE("a tick becomes 'true' or nothing") {
  for (const auto& [written, held] : {std::pair{"true", "true"}, {"yes", "true"}, {"false", ""}, {"no", ""}}) {
    std::string value = written;
    CHECK_FALSE(check_value(of_type(Type::checkbox), value));
    CHECK(value == held);
  }
}

TEST_CASE("values are shown as people read them") {
  auto number = of_type(Type::number);
  CHECK(shown(number, "12") == "12");
  number.unit = "weeks";
  CHECK(shown(number, "12") == "12 weeks");
  number.unit = "%";
  CHECK(shown(number, "40") == "40%");
  CHECK(shown(of_type(Type::date), "2027-03-09") == "9 March 2027");
  auto several = of_type(Type::several);
  several.choices = {{"a", "First"}, {"b", "Second"}};
  CHECK(shown(several, "a\nb") == "First; Second");
  several.type = Type::choice;
  CHECK(shown(several, "b") == "Second");
  CHECK(shown(of_type(Type::checkbox), "true") == "Yes");
  CHECK(shown(of_type(Type::checkbox), "").empty());
  CHECK(shown(of_type(Type::date), "").empty());
  CHECK(shown(of_type(Type::text), "As it is") == "As it is");
}
