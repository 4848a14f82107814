#include "render/site/figure_svg.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>
#include <vector>

namespace waymark {
namespace {

using Attribute = std::pair<std::string_view, double>;

std::string_view tone_name(Tone tone) {
  switch (tone) {
    case Tone::none:
      return "none";
    case Tone::ink:
      return "ink";
    case Tone::muted:
      return "muted";
    case Tone::accent:
      return "accent";
    case Tone::tint:
      return "tint";
    case Tone::paper:
      return "paper";
  }
  return "none";
}

void escape(std::string_view text, std::string& out) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
}

// At most two decimals, none that is not needed; what is no number becomes 0.
void number(double value, std::string& out) {
  if (!std::isfinite(value)) {
    value = 0;
  }
  const double rounded = std::round(std::clamp(value, -1e6, 1e6) * 100) / 100;
  char buffer[32];
  const auto result =
      std::to_chars(buffer, buffer + sizeof buffer, rounded == 0 ? 0.0 : rounded, std::chars_format::fixed, 2);
  std::string_view digits(buffer, static_cast<std::size_t>(result.ptr - buffer));
  while (digits.back() == '0') {
    digits.remove_suffix(1);
  }
  if (digits.back() == '.') {
    digits.remove_suffix(1);
  }
  out += digits;
}

class SvgWriter {
 public:
  SvgWriter(const Figure& figure, std::string_view id_prefix, const FigureHref& href, std::string& out)
      : figure_(figure), id_prefix_(id_prefix), out_(out) {
    for (const Primitive& primitive : figure.primitives) {
      if (primitive.kind == Primitive::Kind::link_area && primitive.points.size() >= 2) {
        if (std::string address = href(primitive.target); !address.empty()) {
          links_.push_back({&primitive, std::move(address)});
        }
      }
    }
  }

  void write() {
    out_ += "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"";
    out_ += links_.empty() ? "img" : "group";
    if (figure_.title.empty()) {
      out_ += "\" aria-label=\"Picture";
    } else {
      out_ += "\" aria-labelledby=\"";
      escape(id_prefix_, out_);
      out_ += "-title";
    }
    out_ += "\" aria-describedby=\"";
    escape(id_prefix_, out_);
    out_ += "-description\" viewBox=\"0 0 ";
    number(figure_.width, out_);
    out_ += ' ';
    number(figure_.height, out_);
    out_ += '"';
    numbers({{"width", figure_.width}, {"height", figure_.height}});
    out_ += ">\n";
    if (!links_.empty()) {
      out_ += "<g aria-hidden=\"true\">\n";
    }
    for (const Primitive& primitive : figure_.primitives) {
      write_primitive(primitive);
    }
    if (!links_.empty()) {
      out_ += "</g>\n";
    }
    for (const LinkArea& link : links_) {
      write_link(link);
    }
    out_ += "</svg>\n";
  }

 private:
  struct LinkArea {
    const Primitive* primitive = nullptr;
    std::string address;
  };

  void numbers(std::initializer_list<Attribute> attributes) {
    for (const auto& [name, value] : attributes) {
      out_ += ' ';
      out_ += name;
      out_ += "=\"";
      number(value, out_);
      out_ += '"';
    }
  }

  void paint(Tone fill, Tone stroke) {
    out_ += " class=\"wm-fill-";
    out_ += tone_name(fill);
    out_ += " wm-stroke-";
    out_ += tone_name(stroke);
    out_ += '"';
  }

  void stroke_of(const Primitive& primitive) {
    if (primitive.stroke == Tone::none) {
      return;
    }
    numbers({{"stroke-width", primitive.stroke_width}});
    if (primitive.dashed) {
      out_ += " stroke-dasharray=\"6 4\"";
    }
  }

  void write_primitive(const Primitive& primitive) {
    const std::vector<Point>& points = primitive.points;
    switch (primitive.kind) {
      case Primitive::Kind::line:
        if (points.size() >= 2) {
          write_line(primitive);
        }
        break;
      case Primitive::Kind::rectangle:
        if (points.size() >= 2) {
          rectangle(points, primitive.radius);
          paint(primitive.fill, primitive.stroke);
          stroke_of(primitive);
          out_ += "/>\n";
        }
        break;
      case Primitive::Kind::ellipse:
        if (points.size() >= 2) {
          out_ += "<ellipse";
          numbers(
              {{"cx", points[0].x}, {"cy", points[0].y}, {"rx", std::abs(points[1].x)}, {"ry", std::abs(points[1].y)}});
          paint(primitive.fill, primitive.stroke);
          stroke_of(primitive);
          out_ += "/>\n";
        }
        break;
      case Primitive::Kind::path:
        if (points.size() >= 4) {
          write_path(primitive);
        }
        break;
      case Primitive::Kind::text:
        if (!points.empty()) {
          write_text(primitive);
        }
        break;
      case Primitive::Kind::link_area:
        break;  // links lie above all else
    }
  }

  void rectangle(const std::vector<Point>& points, double radius) {
    const auto [left, right] = std::minmax(points[0].x, points[1].x);
    const auto [top, bottom] = std::minmax(points[0].y, points[1].y);
    out_ += "<rect";
    numbers({{"x", left}, {"y", top}, {"width", right - left}, {"height", bottom - top}});
    if (radius > 0) {
      numbers({{"rx", radius}});
    }
  }

  // An arrow's line ends where its head begins to be wide enough to cover it.
  void write_line(const Primitive& primitive) {
    const Point from = primitive.points[0];
    const Point to = primitive.points[1];
    const double length = std::hypot(to.x - from.x, to.y - from.y);
    const bool head = primitive.arrow && length > 0;
    const double reach = head ? 6 + 2 * static_cast<double>(primitive.stroke_width) : 0;
    const double ux = head ? (to.x - from.x) / length : 0;
    const double uy = head ? (to.y - from.y) / length : 0;
    const double cut = std::min(length, reach - 1);
    if (!head || length > cut) {
      out_ += "<line";
      numbers({{"x1", from.x},
               {"y1", from.y},
               {"x2", head ? to.x - ux * cut : to.x},
               {"y2", head ? to.y - uy * cut : to.y}});
      paint(Tone::none, primitive.stroke);
      stroke_of(primitive);
      out_ += "/>\n";
    }
    if (head) {
      const double half = reach * 0.45;
      const double x = to.x - ux * reach;
      const double y = to.y - uy * reach;
      out_ += "<path d=\"M";
      pair(to.x, to.y);
      out_ += 'L';
      pair(x - uy * half, y + ux * half);
      out_ += 'L';
      pair(x + uy * half, y - ux * half);
      out_ += "Z\"";
      paint(primitive.stroke, Tone::none);
      out_ += "/>\n";
    }
  }

  void write_path(const Primitive& primitive) {
    out_ += "<path d=\"M";
    pair(primitive.points[0].x, primitive.points[0].y);
    for (std::size_t i = 1; i + 2 < primitive.points.size(); i += 3) {
      out_ += 'C';
      for (std::size_t j = i; j < i + 3; ++j) {
        if (j != i) {
          out_ += ' ';
        }
        pair(primitive.points[j].x, primitive.points[j].y);
      }
    }
    out_ += primitive.closed ? "Z\"" : "\"";
    paint(primitive.fill, primitive.stroke);
    stroke_of(primitive);
    out_ += "/>\n";
  }

  void write_text(const Primitive& primitive) {
    const Point at = primitive.points[0];
    out_ += "<text class=\"wm-fill-";
    out_ += tone_name(primitive.fill == Tone::none ? Tone::ink : primitive.fill);
    out_ += '"';
    numbers({{"x", at.x}, {"y", at.y}, {"font-size", primitive.size}});
    if (primitive.align != TextAlign::start) {
      out_ += primitive.align == TextAlign::middle ? " text-anchor=\"middle\"" : " text-anchor=\"end\"";
    }
    if (primitive.bold) {
      out_ += " font-weight=\"bold\"";
    }
    if (in_link(at)) {
      out_ += " text-decoration=\"underline\"";
    }
    out_ += '>';
    escape(primitive.text, out_);
    out_ += "</text>\n";
  }

  [[nodiscard]] bool in_link(Point at) const {
    return std::any_of(links_.begin(), links_.end(), [&](const LinkArea& link) {
      const auto& points = link.primitive->points;
      const auto [left, right] = std::minmax(points[0].x, points[1].x);
      const auto [top, bottom] = std::minmax(points[0].y, points[1].y);
      return at.x >= left && at.x <= right && at.y >= top && at.y <= bottom;
    });
  }

  void write_link(const LinkArea& link) {
    out_ += "<a href=\"";
    escape(link.address, out_);
    out_ += "\" aria-label=\"";
    escape(link.primitive->text, out_);
    out_ += "\">";
    rectangle(link.primitive->points, link.primitive->radius);
    out_ += " class=\"wm-area\"/></a>\n";
  }

  void pair(double x, double y) {
    number(x, out_);
    out_ += ' ';
    number(y, out_);
  }

  const Figure& figure_;
  std::string_view id_prefix_;
  std::string& out_;
  std::vector<LinkArea> links_;
};

}  // namespace

void write_figure_svg(const Figure& figure, std::string_view id_prefix, const FigureHref& href, std::string& out) {
  SvgWriter(figure, id_prefix, href, out).write();
}

}  // namespace waymark
