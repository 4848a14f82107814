// Runs the plugin on a plan in YAML, and writes what comes of it as plain lines, to compare with.
#pragma once

#include "analysis.hpp"
#include "convoy.hpp"
#include "in_process.hpp"
#include "plugin.hpp"
#include "report_text.hpp"
#include "rules.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

namespace convoy_planner {

using Texts = std::vector<std::string>;

inline waymark::Value value_of(const std::string& yaml) {
  return waymark::read_value(waymark::yaml_data(yaml), "data");
}

/// 'data:3:5: error: message (hint)'.
inline Texts said(const waymark::DirectiveReply& reply) {
  Texts texts;
  for (const auto& each : reply.findings) {
    texts.push_back(each.place.source + ":" + std::to_string(each.place.line) + ":" +
                    std::to_string(each.place.column) +
                    (each.severity == waymark::Severity::error ? ": error: " : ": warning: ") + each.message +
                    (each.hint.empty() ? "" : " (" + each.hint + ")"));
  }
  return texts;
}

/// The findings of a plan; an error leaves no convoy.
inline Texts findings(const std::string& yaml) {
  waymark::DirectiveReply reply;
  const bool worked_out = work_out(value_of(yaml), reply).has_value();
  CHECK(worked_out == !reply.has_errors());
  return said(reply);
}

/// REQUIRES a plan without findings.
inline Convoy convoy_of(const std::string& yaml) {
  waymark::DirectiveReply reply;
  std::optional<Convoy> convoy = work_out(value_of(yaml), reply);
  const Texts texts = said(reply);
  CAPTURE(texts);
  CHECK(texts.empty());
  REQUIRE(convoy);
  return std::move(*convoy);
}

/// 'leg-a 2027-01-04..2027-01-08 latest 2027-01-08 slack 0', a line a step.
inline std::string dates(const Convoy& convoy) {
  std::string text;
  for (std::size_t i = 0; i < convoy.plan.steps.size(); ++i) {
    const Timing& timing = convoy.schedule.steps[i];
    text += convoy.plan.steps[i].id + " " + iso_text(first_day(timing, convoy.days)) + ".." +
            iso_text(last_day(timing, convoy.days)) + " latest " + iso_text(latest_day(timing, convoy.days)) +
            " slack " + std::to_string(timing.slack()) + "\n";
  }
  return text;
}

inline waymark::DirectiveOutcome run(const std::string& directive, std::map<std::string, std::string> data,
                                     std::map<std::string, std::string> options = {}) {
  waymark::DirectiveUse use;
  use.directive = directive;
  use.data = std::move(data);
  use.options = std::move(options);
  return waymark::run_directive(describe(), use);
}

/// Blocks as lines: headings after '#', a table's cells between '|', figures and downloads by their names.
inline void append_blocks(const waymark::Document& document, waymark::NodeIndex parent, std::string& out) {
  using waymark::Kind;
  for (const waymark::NodeIndex child : document.children(parent)) {
    const waymark::Node& node = document.nodes[child];
    switch (node.kind) {
      case Kind::heading:
        out += std::string(node.level, '#') + " " + document.plain_text(child) + "\n";
        break;
      case Kind::paragraph:
        out += document.plain_text(child) + "\n";
        break;
      case Kind::list_item:
        out += "- " + document.plain_text(child) + "\n";
        break;
      case Kind::table:
        out += "table: " + std::string(document.label(node.data - 1)) + "\n";
        append_blocks(document, child, out);
        break;
      case Kind::table_row: {
        std::string row;
        for (const waymark::NodeIndex cell : document.children(child)) {
          row += (row.empty() ? "" : " | ") + document.plain_text(cell);
        }
        out += row + "\n";
        break;
      }
      case Kind::figure:
        out += "figure: " + document.figures[node.data].title + "\n";
        break;
      case Kind::download:
        out += "download: " + document.downloads[node.data].name + "\n";
        break;
      default:
        append_blocks(document, child, out);
        break;
    }
  }
}

inline std::string as_text(const waymark::DirectiveOutcome& outcome) {
  std::string out;
  append_blocks(outcome.document, 0, out);
  return out;
}

}  // namespace convoy_planner
