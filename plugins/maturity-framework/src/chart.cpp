#include "chart.hpp"

#include "wording.hpp"

#include <waymark/text_lines.hpp>

#include <algorithm>
#include <cstddef>

namespace maturity_framework {
namespace {

using waymark::Figure;
using waymark::Primitive;
using waymark::TextAlign;
using waymark::Tone;

// In figure units. A page of A4 is about 640 wide and 940 high; a phone shows this width without scrolling.
constexpr float kWidth = 440;
constexpr float kMostHeight = 880;
constexpr float kTextSize = 14;
constexpr float kLine = 18;
constexpr float kAxisLeft = 8;
constexpr float kAxisRight = 212;
constexpr float kValueLeft = 226;
constexpr float kBar = 16;
constexpr float kRowGap = 14;
constexpr float kHatch = 8;

Primitive rectangle(float left, float top, float right, float bottom) {
  Primitive primitive;
  primitive.kind = Primitive::Kind::rectangle;
  primitive.points = {{left, top}, {right, bottom}};
  primitive.stroke = Tone::ink;
  return primitive;
}

Primitive line(float x1, float y1, float x2, float y2, Tone tone) {
  Primitive primitive;
  primitive.kind = Primitive::Kind::line;
  primitive.points = {{x1, y1}, {x2, y2}};
  primitive.stroke = tone;
  return primitive;
}

Primitive text(float x, float baseline, std::string words, TextAlign align = TextAlign::start) {
  Primitive primitive;
  primitive.kind = Primitive::Kind::text;
  primitive.points = {{x, baseline}};
  primitive.size = kTextSize;
  primitive.align = align;
  primitive.fill = Tone::ink;
  primitive.text = std::move(words);
  return primitive;
}

enum class Look : std::uint8_t { filled, hatched, empty };

void add_bar(Figure& figure, float left, float right, float top, Look look) {
  Primitive bar = rectangle(left, top, right, top + kBar);
  bar.fill = look == Look::filled ? Tone::accent : look == Look::hatched ? Tone::paper : Tone::none;
  bar.dashed = look == Look::empty;
  bar.stroke_width = look == Look::empty ? 1.0F : 1.5F;
  figure.primitives.push_back(std::move(bar));
  if (look == Look::hatched) {
    for (float x = left + kHatch; x < right; x += kHatch) {
      figure.primitives.push_back(line(x, top, x, top + kBar, Tone::ink));
    }
  }
}

// Adds the lines from `top` on; returns where they end.
float add_lines(Figure& figure, float x, float top, const std::vector<std::string>& lines) {
  for (const std::string& each : lines) {
    figure.primitives.push_back(text(x, top + kTextSize, each));
    top += kLine;
  }
  return top;
}

class Drawing {
 public:
  Drawing(const Framework& framework, const Chart& chart) : framework_(framework), chart_(chart) {
    std::string key = "Scale: ";
    for (const Level& level : framework.levels) {
      key += (&level == &framework.levels.front() ? "" : ", ") + number_text(level.counts) + "\u00a0" + level.title;
    }
    key_ = waymark::text_lines(key, kTextSize, kWidth);
  }

  [[nodiscard]] float row_height(const ChartRow& row) const {
    const auto height = [](const std::vector<std::string>& lines) { return static_cast<float>(lines.size()) * kLine; };
    return height(name_lines(row)) + height(value_lines(row.agreed)) +
           (chart_.individual ? height(value_lines(row.individual)) : 0) + kRowGap;
  }

  [[nodiscard]] float head_height() const { return (chart_.individual ? 2 : 1) * (kLine + 4) + kLine + 10; }
  [[nodiscard]] float foot_height() const { return static_cast<float>(key_.size()) * kLine + 10; }

  Figure draw(std::size_t first, std::size_t end, const std::string& title) {
    Figure figure;
    figure.title = title;
    figure.width = kWidth;
    const float axis_top = head_height();
    float bottom = axis_top;
    for (std::size_t i = first; i < end; ++i) {
      bottom += row_height(chart_.rows[i]);
    }
    legend(figure);
    numbers(figure, axis_top);
    float top = axis_top + kRowGap / 2;
    for (std::size_t i = first; i < end; ++i) {
      row(figure, chart_.rows[i], top);
      top += row_height(chart_.rows[i]);
    }
    figure.height = add_lines(figure, 0, bottom + 6, key_) + 4;
    figure.description = description(first, end);
    return figure;
  }

 private:
  [[nodiscard]] std::vector<std::string> name_lines(const ChartRow& row) const {
    return waymark::text_lines(row.name, kTextSize, kWidth);
  }
  [[nodiscard]] std::vector<std::string> value_lines(const Score& score) const {
    return waymark::text_lines(short_score_text(framework_, score), kTextSize, kWidth - kValueLeft);
  }
  [[nodiscard]] double lowest() const { return framework_.levels.front().counts; }
  [[nodiscard]] double highest() const { return framework_.levels.back().counts; }
  [[nodiscard]] float x_of(double counts) const {
    return kAxisLeft + static_cast<float>((counts - lowest()) / (highest() - lowest())) * (kAxisRight - kAxisLeft);
  }

  void legend(Figure& figure) const {
    float top = 2;
    const auto entry = [&](Look look, const std::string& words) {
      add_bar(figure, 0, 40, top, look);
      figure.primitives.push_back(text(50, top + 13, capitalised(words)));
    };
    entry(Look::filled, framework_.words.agreed);
    const float beside = kValueLeft;
    add_bar(figure, beside, beside + 40, top, Look::empty);
    figure.primitives.push_back(text(beside + 50, top + 13, capitalised(framework_.words.not_assessed)));
    if (chart_.individual) {
      top += kLine + 4;
      entry(Look::hatched, framework_.words.individual);
    }
  }

  // What each level counts; numbers that would run into the one before are left out, the last never.
  void numbers(Figure& figure, float top) const {
    const float last = kAxisRight - waymark::text_width(number_text(highest()), kTextSize);
    float free_from = 0;
    for (const Level& level : framework_.levels) {
      const float x = x_of(level.counts);
      const std::string number = number_text(level.counts);
      const float half = waymark::text_width(number, kTextSize) / 2;
      const bool ends = level.counts >= highest();
      if (x - half >= free_from && (ends || x + half + 4 <= last)) {
        figure.primitives.push_back(text(x, top - 6, number, TextAlign::middle));
        free_from = x + half + 4;
      }
    }
  }

  void row(Figure& figure, const ChartRow& row, float top) const {
    top = add_lines(figure, 0, top, name_lines(row));
    const float bottom = top + (chart_.individual ? 2 : 1) * kLine;
    for (const Level& level : framework_.levels) {
      const float x = x_of(level.counts);
      figure.primitives.push_back(line(x, top, x, bottom, Tone::muted));
    }
    top = bar(figure, row.agreed, Look::filled, top);
    if (chart_.individual) {
      bar(figure, row.individual, Look::hatched, top);
    }
  }

  float bar(Figure& figure, const Score& score, Look look, float top) const {
    if (score.answered == 0) {
      add_bar(figure, kAxisLeft, kAxisRight, top + 1, Look::empty);
    } else {
      // A score at the lowest level is still seen as a bar.
      add_bar(figure, kAxisLeft, std::max(x_of(score.value()), kAxisLeft + 2), top + 1, look);
    }
    return add_lines(figure, kValueLeft, top, value_lines(score));
  }

  [[nodiscard]] std::string description(std::size_t first, std::size_t end) const {
    std::string result =
        "Bars show scores on a scale from " + number_text(lowest()) + " to " + number_text(highest()) + ".";
    for (std::size_t i = first; i < end; ++i) {
      const ChartRow& row = chart_.rows[i];
      result.append(" ").append(row.name).append(": ").append(score_text(framework_, row.agreed));
      if (chart_.individual) {
        result += "; " + framework_.words.individual + ": " + score_text(framework_, row.individual);
      }
      result += ".";
    }
    return result;
  }

  const Framework& framework_;
  const Chart& chart_;
  std::vector<std::string> key_;
};

}  // namespace

std::vector<Figure> draw_chart(const Framework& framework, const Chart& chart) {
  Drawing drawing(framework, chart);
  std::vector<std::size_t> starts;
  float height = kMostHeight;
  for (std::size_t i = 0; i < chart.rows.size(); ++i) {
    const float row = drawing.row_height(chart.rows[i]);
    if (starts.empty() || height + row > kMostHeight) {
      starts.push_back(i);
      height = drawing.head_height() + drawing.foot_height();
    }
    height += row;
  }
  std::vector<Figure> figures;
  for (std::size_t i = 0; i < starts.size(); ++i) {
    const std::size_t end = i + 1 < starts.size() ? starts[i + 1] : chart.rows.size();
    figures.push_back(drawing.draw(starts[i], end,
                                   starts.size() == 1 ? chart.title
                                                      : chart.title + " (" + std::to_string(i + 1) + " of " +
                                                            std::to_string(starts.size()) + ")"));
  }
  return figures;
}

}  // namespace maturity_framework
