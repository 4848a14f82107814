#include <waymark/read_field.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

/// What is wrong with a field of these members, or "".
std::string refusal(const std::string& members) {
  ModelLimits limits;
  limits.choices = 3;
  model::MemberReader in(limits);
  in.start("field");
  try {
    model::read_field(Json::parse(R"({"id":"f","label":"L")" + members + "}"), in);
  } catch (const ModelError& error) {
    return error.what();
  }
  return {};
}

std::string refused_worksheet(const std::string& json) {
  model::MemberReader in{ModelLimits{}};
  in.start("worksheet");
  try {
    model::read_worksheet(Json::parse(json), in);
  } catch (const ModelError& error) {
    return error.what();
  }
  return {};
}

}  // namespace

TEST_CASE("a field has an id, a type and a label", "[read_field]") {
  const auto whole = [](const std::string& json) {
    model::MemberReader in{ModelLimits{}};
    in.start("field");
    try {
      model::read_field(Json::parse(json), in);
    } catch (const ModelError& error) {
      return std::string(error.what());
    }
    return std::string();
  };
  CHECK(whole(R"({"id":"f","type":"text","label":"L"})").empty());
  CHECK(whole(R"({"type":"text","label":"L"})") == "member 'id' of a 'field' is missing or empty");
  CHECK(whole(R"({"id":"f","type":"text"})") == "member 'label' of a 'field' is missing or empty");
  CHECK(whole(R"({"id":"f","label":"L"})") == "member 'type' of a 'field' is missing or empty");
  CHECK(whole(R"({"id":"f","type":"password","label":"L"})") ==
        "member 'type' of a 'field' is none of those known: 'password'");
  CHECK(whole(R"({"id":"a b","type":"text","label":"L"})") ==
        "member 'id' of a 'field' is not letters, digits, '-', '_' and '.': 'a b'");
  CHECK(whole(R"({"id":"f","type":"text","label":"L","lable":"L"})") ==
        "a 'field' has no member 'lable'; perhaps 'label' was meant");
}

TEST_CASE("choices belong to fields that choose", "[read_field]") {
  const std::string two = R"(,"choices":[{"value":"a","label":"A"},{"value":"b","label":"B"}])";
  CHECK(refusal(R"(,"type":"choice")" + two).empty());
  CHECK(refusal(R"(,"type":"choice")") == "member 'choices' of a 'field' is missing or empty");
  CHECK(refusal(R"(,"type":"several","choices":[])") == "member 'choices' of a 'field' is missing or empty");
  CHECK(refusal(R"(,"type":"text")" + two) ==
        "member 'choices' of a 'field' belongs to the types 'choice' and 'several'");
  CHECK(refusal(R"(,"type":"choice","choices":{})") == "member 'choices' of a 'field' must be a list");
  CHECK(refusal(R"(,"type":"choice","choices":["a"])") == "member 'choices' of a 'field' must hold objects");
  CHECK(refusal(R"(,"type":"choice","choices":[{"value":"a"}])") == "member 'label' of a 'field' is missing or empty");
  CHECK(refusal(R"(,"type":"choice","choices":[{"value":"a","label":"A"},{"value":"a","label":"B"}])") ==
        "member 'choices' of a 'field' holds 'a' twice");
  CHECK(refusal(R"(,"type":"choice","choices":[{"value":"a\nb","label":"A"}])") ==
        "member 'choices' of a 'field' holds a value with a line end in it: 'a b'");
  CHECK(refusal(R"(,"type":"choice","choices":[{},{},{},{}])") ==
        "member 'choices' of a 'field' has more than 3 of them");
}

TEST_CASE("what stands in a field is of its type", "[read_field]") {
  const std::string choices = R"(,"choices":[{"value":"a","label":"A"},{"value":"b","label":"B"}])";
  const auto value = [&](const std::string& type, const std::string& text) {
    const bool chooses = type == "choice" || type == "several";
    return refusal(R"(,"type":")" + type + R"(","value":")" + text + "\"" + (chooses ? choices : ""));
  };
  const auto wrong = [](const std::string& type, const std::string& text) {
    return "member 'value' of a 'field' is no value of the type '" + type + "': '" + text + "'";
  };
  CHECK(value("text", "any").empty());
  CHECK(value("text", "two\\nlines") == wrong("text", "two lines"));
  CHECK(value("person", "two\\nlines") == wrong("person", "two lines"));
  CHECK(value("long-text", "two\\nlines").empty());
  CHECK(value("number", "-12.50").empty());
  CHECK(value("number", "12 weeks") == wrong("number", "12 weeks"));
  CHECK(value("number", "1e9") == wrong("number", "1e9"));
  CHECK(value("date", "2024-02-29").empty());
  CHECK(value("date", "2026-02-29") == wrong("date", "2026-02-29"));
  CHECK(value("date", "31 March 2026") == wrong("date", "31 March 2026"));
  CHECK(value("choice", "b").empty());
  CHECK(value("choice", "B") == wrong("choice", "B"));
  CHECK(value("several", "b\\na").empty());
  CHECK(value("several", "a\\na") == wrong("several", "a a"));
  CHECK(value("several", "a\\n") == wrong("several", "a "));
  CHECK(value("checkbox", "true").empty());
  CHECK(value("checkbox", "yes") == wrong("checkbox", "yes"));
  CHECK(refusal(R"(,"type":"number","example":"some")") ==
        "member 'example' of a 'field' is no value of the type 'number': 'some'");
}

TEST_CASE("a field's limits are of its type, and its values keep to them", "[read_field]") {
  CHECK(refusal(R"(,"type":"number","minimum":"1","maximum":"10","value":"9")").empty());
  CHECK(refusal(R"(,"type":"number","minimum":"1","maximum":"10","value":"10.5")") ==
        "member 'value' of a 'field' is more than its maximum: '10.5'");
  CHECK(refusal(R"(,"type":"number","minimum":"-1","value":"-2")") ==
        "member 'value' of a 'field' is less than its minimum: '-2'");
  CHECK(refusal(R"(,"type":"date","maximum":"2026-12-31","example":"2027-01-01")") ==
        "member 'example' of a 'field' is more than its maximum: '2027-01-01'");
  CHECK(refusal(R"(,"type":"number","minimum":"10","maximum":"9")") ==
        "member 'minimum' of a 'field' is more than its maximum");
  CHECK(refusal(R"(,"type":"date","minimum":"soon")") ==
        "member 'minimum' of a 'field' is no value of the type 'date': 'soon'");
  CHECK(refusal(R"(,"type":"text","maximum":"9")") ==
        "member 'maximum' of a 'field' belongs to the types 'number' and 'date'");
  CHECK(refusal(R"(,"type":"text","unit":"weeks")") == "member 'unit' of a 'field' belongs to the type 'number'");
  CHECK(refusal(R"(,"type":"text","max-length":3,"value":"äöü")").empty());
  CHECK(refusal(R"(,"type":"text","max-length":3,"value":"abcd")") ==
        "member 'value' of a 'field' has 4 characters, which is more than its 'max-length'");
  CHECK(refusal(R"(,"type":"number","max-length":3)") ==
        "member 'max-length' of a 'field' belongs to the types 'text', 'long-text' and 'person'");
  CHECK(refusal(R"(,"type":"text","max-length":0)") ==
        "member 'max-length' of a 'field' must be a whole number from 1 to 1000000");
  CHECK(refusal(R"(,"type":"long-text","lines":101)") ==
        "member 'lines' of a 'field' must be a whole number from 1 to 100");
}

TEST_CASE("a worksheet's members are right", "[read_field]") {
  CHECK(refused_worksheet(R"({"id":"a","title":"A"})").empty());
  CHECK(refused_worksheet(R"({"id":"a"})") == "member 'title' of a 'worksheet' is missing or empty");
  CHECK(refused_worksheet(R"({"id":"A","title":"A"})") ==
        "member 'id' of a 'worksheet' is not small letters, digits and hyphens, from a letter on: 'A'");
  CHECK(refused_worksheet(R"({"id":"wm-notes","title":"A"})") ==
        "member 'id' of a 'worksheet' starts with 'wm-', which is kept for ids of the program's own: 'wm-notes'");
  CHECK(refused_worksheet(R"({"id":"a","title":"A","papers":["a5"]})") ==
        "member 'papers' of a 'worksheet' is none of those known: 'a5'");
  CHECK(refused_worksheet(R"({"id":"a","title":"A","papers":[]})") == "member 'papers' of a 'worksheet' is empty");
  CHECK(refused_worksheet(R"({"id":"a","title":"A","papers":["a4","a4","a4","a4","a4"]})") ==
        "member 'papers' of a 'worksheet' has more than 4 of them");
  CHECK(refused_worksheet(R"({"id":"a","title":"A","repeats":[{"id":"r","rows":3,"max-rows":2}]})") ==
        "member 'rows' of a 'worksheet' is more than 'max-rows'");
  CHECK(refused_worksheet(R"({"id":"a","title":"A","repeats":[{"id":"r","rows":0,"max-rows":2}]})") ==
        "member 'rows' of a 'worksheet' must be a whole number from 1 to 10000");
  CHECK(refused_worksheet(R"({"id":"a","title":"A","views":[{"rows":"r","row":"x","column":"y"}]})") ==
        "member 'text' of a 'worksheet' is missing or empty");
}
