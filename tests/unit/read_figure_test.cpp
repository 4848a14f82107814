#include <waymark/read_figure.hpp>

#include <catch2/catch.hpp>

#include <string>

using namespace waymark;

namespace {

std::string refusal(const std::string& figure, const ModelLimits& limits = {}, int times = 1) {
  model::MemberReader in(limits);
  in.start("figure");
  model::FigureReader reader(in);
  try {
    for (int i = 0; i < times; ++i) {
      reader.read(Json::parse(figure));
    }
  } catch (const ModelError& error) {
    return error.what();
  }
  return {};
}

std::string figure_of(const std::string& primitives) {
  return R"({"title":"T","description":"D","width":10,"height":10,"primitives":[)" + primitives + "]}";
}

std::string points_of(const std::string& kind, const std::string& points) {
  return figure_of(R"({"kind":")" + kind + R"(","text":"t","target":"a.md","points":)" + points + "}");
}

constexpr const char* kLine = R"({"kind":"line","points":[0,0,1,1]})";
constexpr const char* kArea = R"({"kind":"link-area","points":[0,0,1,1],"text":"t","target":"a.md"})";

}  // namespace

TEST_CASE("a figure has a title, a description and a size", "[read_figure]") {
  CHECK(refusal(figure_of(kLine)).empty());
  CHECK(refusal(R"({"description":"D","width":1,"height":1,"primitives":[]})") ==
        "member 'title' of a 'figure' is missing or empty");
  CHECK(refusal(R"({"title":"T","width":1,"height":1,"primitives":[]})") ==
        "member 'description' of a 'figure' is missing or empty");
  CHECK(refusal(R"({"title":"T","description":"D","height":1,"primitives":[]})") ==
        "member 'width' of a 'figure' is missing");
  CHECK(refusal(R"({"title":"T","description":"D","width":1,"height":0.5,"primitives":[]})") ==
        "member 'height' of a 'figure' must be at least 1");
  CHECK(refusal(R"({"title":"T","description":"D","width":1,"height":1})") ==
        "member 'primitives' of a 'figure' must be a list");
}

TEST_CASE("coordinates are numbers within bounds", "[read_figure]") {
  const std::string wrong = "member 'points' of a 'figure' must be numbers no further from 0 than 100000";
  for (const char* points : {"[0,0,1,null]", "[0,0,1,\"1\"]", "[0,0,1,1e6]", "[0,0,1,-100001]", "[0,0,1,1e308]",
                             "[0,0,1,18446744073709551615]", "[0,0,1,[]]", "[0,0,1,true]"}) {
    CAPTURE(points);
    CHECK(refusal(points_of("line", points)) == wrong);
  }
  CHECK(refusal(points_of("line", "[0,0,1]")) == "member 'points' of a 'figure' must be a list of pairs of numbers");
  CHECK(refusal(points_of("line", "{}")) == "member 'points' of a 'figure' must be a list of pairs of numbers");
  CHECK(refusal(figure_of(R"({"kind":"text","points":[0,0],"text":"t","size":-1})")) ==
        "member 'size' of a 'figure' must not be negative");
}

TEST_CASE("each primitive has its number of points", "[read_figure]") {
  CHECK(refusal(points_of("text", "[0,0]")).empty());
  CHECK(refusal(points_of("path", "[0,0,1,1,2,2,3,3,4,4,5,5,6,6]")).empty());
  CHECK(refusal(points_of("text", "[0,0,1,1]")) == "member 'points' of a 'figure' are 2, which makes no 'text'");
  CHECK(refusal(points_of("line", "[0,0]")) == "member 'points' of a 'figure' are 1, which makes no 'line'");
  CHECK(refusal(points_of("rectangle", "[]")) == "member 'points' of a 'figure' are 0, which makes no 'rectangle'");
  CHECK(refusal(points_of("path", "[0,0]")) == "member 'points' of a 'figure' are 1, which makes no 'path'");
  CHECK(refusal(points_of("path", "[0,0,1,1,2,2,3,3,4,4]")) ==
        "member 'points' of a 'figure' are 5, which makes no 'path'");
}

TEST_CASE("a primitive's members are known and right", "[read_figure]") {
  CHECK(refusal(figure_of("1")) == "member 'primitives' of a 'figure' must hold objects");
  CHECK(refusal(figure_of(R"({"kind":"script","points":[]})")) ==
        "member 'kind' of a 'figure' is none of those known: 'script'");
  CHECK(refusal(figure_of(R"({"kind":"line","stroke":"#f00","points":[0,0,1,1]})")) ==
        "member 'stroke' of a 'figure' is none of those known: '#f00'");
  CHECK(refusal(figure_of(R"({"kind":"line","colour":"ink","points":[0,0,1,1]})")) ==
        "a 'figure' has no member 'colour'");
  CHECK(refusal(figure_of(R"({"kind":"link-area","points":[0,0,1,1],"text":"t"})")) ==
        "member 'target' of a 'figure' is missing or empty");
  CHECK(refusal(figure_of(R"({"kind":"link-area","points":[0,0,1,1],"target":"a.md"})")) ==
        "member 'text' of a 'figure' is missing or empty");
}

TEST_CASE("figures hold so many primitives and link areas", "[read_figure]") {
  ModelLimits limits;
  limits.primitives = 2;
  limits.all_primitives = 3;
  const std::string two = std::string(kLine) + "," + kLine;
  CHECK(refusal(figure_of(two), limits).empty());
  CHECK(refusal(figure_of(two + "," + kLine), limits) == "member 'primitives' of a 'figure' has more than 2 of them");
  CHECK(refusal(figure_of(two), limits, 2) == "the figures have more than 3 primitives together");
  limits = {};
  limits.link_areas = 2;
  limits.all_link_areas = 3;
  const std::string areas = std::string(kArea) + "," + kArea;
  CHECK(refusal(figure_of(areas), limits).empty());
  CHECK(refusal(figure_of(areas + "," + kArea), limits) ==
        "member 'primitives' of a 'figure' has more than 2 link areas");
  CHECK(refusal(figure_of(areas), limits, 2) == "the figures have more than 3 link areas together");
}
