// Reads figures from JSON that nobody vouches for.
#pragma once

#include <waymark/figure.hpp>
#include <waymark/kind_members.hpp>
#include <waymark/member_reader.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace waymark::model {

/// Reads the figures of one answer, and counts what they hold together.
class FigureReader {
 public:
  explicit FigureReader(MemberReader& in) : in_(in) {}

  Figure read(const Json& json) {
    in_.only(json, kFigureMembers);
    Figure figure;
    figure.title = in_.required_text(json, "title");
    figure.description = in_.required_text(json, "description");
    figure.width = extent(json, "width");
    figure.height = extent(json, "height");
    if (!json.contains("primitives")) {
      in_.wrong("primitives", "must be a list");
    }
    const Json& primitives = in_.list(json, "primitives", in_.limits().primitives);
    primitives_ += primitives.size();
    if (primitives_ > in_.limits().all_primitives) {
      throw ModelError("the figures have more than " + std::to_string(in_.limits().all_primitives) +
                       " primitives together");
    }
    figure.primitives.reserve(primitives.size());
    std::size_t areas = 0;
    for (const Json& each : primitives) {
      figure.primitives.push_back(read_primitive(each));
      areas += figure.primitives.back().kind == Primitive::Kind::link_area ? 1 : 0;
      if (areas > in_.limits().link_areas) {
        in_.wrong("primitives", "has more than " + std::to_string(in_.limits().link_areas) + " link areas");
      }
    }
    areas_ += areas;
    if (areas_ > in_.limits().all_link_areas) {
      throw ModelError("the figures have more than " + std::to_string(in_.limits().all_link_areas) +
                       " link areas together");
    }
    return figure;
  }

 private:
  /// A width or a height.
  [[nodiscard]] float extent(const Json& json, const char* key) const {
    const auto found = json.find(key);
    if (found == json.end()) {
      in_.wrong(key, "is missing");
    }
    const float result = in_.coordinate_in(*found, key);
    if (result < 1) {
      in_.wrong(key, "must be at least 1");
    }
    return result;
  }

  Primitive read_primitive(const Json& json) {
    in_.only(json, kPrimitiveMembers);
    Primitive primitive;
    primitive.kind = static_cast<Primitive::Kind>(in_.choice(json, "kind", kPrimitiveNames));
    if (json.contains("stroke")) {
      primitive.stroke = static_cast<Tone>(in_.choice(json, "stroke", kToneNames));
    }
    if (json.contains("fill")) {
      primitive.fill = static_cast<Tone>(in_.choice(json, "fill", kToneNames));
    }
    if (json.contains("align")) {
      primitive.align = static_cast<TextAlign>(in_.choice(json, "align", kTextAlignNames));
    }
    primitive.arrow = in_.flag(json, "arrow");
    primitive.closed = in_.flag(json, "closed");
    primitive.bold = in_.flag(json, "bold");
    primitive.dashed = in_.flag(json, "dashed");
    for (const auto& [key, member] : {std::pair{"stroke-width", &primitive.stroke_width},
                                      std::pair{"radius", &primitive.radius}, std::pair{"size", &primitive.size}}) {
      if (const auto found = json.find(key); found != json.end()) {
        *member = in_.coordinate_in(*found, key);
        if (*member < 0) {
          in_.wrong(key, "must not be negative");
        }
      }
    }
    read_points(json, primitive);
    const bool area = primitive.kind == Primitive::Kind::link_area;
    const bool text = primitive.kind == Primitive::Kind::text;
    primitive.text = area || text ? in_.required_text(json, "text") : in_.text(json, "text");
    primitive.target = in_.address(json, "target", area);
    return primitive;
  }

  void read_points(const Json& json, Primitive& primitive) const {
    const auto points = json.find("points");
    if (points == json.end() || !points->is_array() || points->size() % 2 != 0) {
      in_.wrong("points", "must be a list of pairs of numbers");
    }
    primitive.points.reserve(points->size() / 2);
    for (std::size_t i = 0; i < points->size(); i += 2) {
      primitive.points.push_back(
          {in_.coordinate_in((*points)[i], "points"), in_.coordinate_in((*points)[i + 1], "points")});
    }
    const std::size_t count = primitive.points.size();
    const bool path = primitive.kind == Primitive::Kind::path;
    const std::size_t wanted = primitive.kind == Primitive::Kind::text ? 1 : 2;
    if (path ? count < 4 || count % 3 != 1 : count != wanted) {
      in_.wrong("points", "are " + std::to_string(count) + ", which makes no '" +
                              std::string(name_of(kPrimitiveNames, primitive.kind)) + "'");
    }
  }

  MemberReader& in_;
  std::size_t primitives_ = 0;
  std::size_t areas_ = 0;
};

}  // namespace waymark::model
