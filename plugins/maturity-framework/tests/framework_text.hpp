// A small framework and ways to use it, for the tests.
#pragma once

#include "answers.hpp"
#include "description.hpp"
#include "framework.hpp"
#include "in_process.hpp"
#include "read_answers.hpp"
#include "read_framework.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>

namespace maturity_framework {

/// Two components, three foundations, six items; line numbers count from its first line.
inline const std::string kFrameworkText = R"(id: services
title: Service framework
levels:
  - {id: none, title: None, counts: 0, text: Nothing is there.}
  - {id: some, title: Some, counts: 1, text: Something is there.}
  - {id: all, title: All, counts: 3, text: All is there.}
components:
  - id: people
    number: 1
    title: People
    foundations:
      - id: leaders
        number: 1.1
        title: Leaders
        items:
          - {id: leaders-meet, title: Leaders meet, text: Leaders meet monthly.}
          - {id: leaders-write, title: They write, text: They write it down., weight: 2, not-applicable: true}
          - {id: leaders-share, text: They share it.}
      - id: teams
        number: 1.2
        title: Teams
        items:
          - {id: teams-know, title: CPD, text: Teams know., not-applicable: true}
          - {id: teams-do, text: Teams do.}
  - id: tools
    number: 2
    title: Tools
    foundations:
      - {id: tools-work, number: 2.1, title: Tools work, text: All tools work., not-applicable: true}
)";

inline const std::string kAnswersHead = R"(id: north
framework: services
title: North team
date: 2026-11-10
answers:
)";

inline Framework framework_of(const std::string& text = kFrameworkText) {
  waymark::DirectiveReply reply;
  auto framework = read_framework(waymark::read_value(waymark::yaml_data(text), "framework"), reply);
  if (!framework) {
    throw std::runtime_error("the test's framework is wrong: " + reply.findings.front().message);
  }
  return *std::move(framework);
}

inline Answers answers_of(const Framework& framework, const std::string& text) {
  waymark::DirectiveReply reply;
  auto answers = read_answers(waymark::read_value(waymark::yaml_data(text), "answers"), framework, reply);
  if (!answers) {
    throw std::runtime_error("the test's answers are wrong: " + reply.findings.front().message);
  }
  return *std::move(answers);
}

/// Runs a directive with a framework and, unless they are empty, answers.
inline waymark::DirectiveOutcome run(const std::string& directive, const std::string& framework,
                                     const std::string& answers = {},
                                     const std::map<std::string, std::string>& options = {}) {
  waymark::DirectiveUse use;
  use.directive = directive;
  use.options = options;
  use.data["framework"] = framework;
  if (!answers.empty()) {
    use.data["answers"] = answers;
  }
  use.heading_level = 1;
  return waymark::run_directive(describe(), use);
}

/// A file of the plugin's folder.
inline std::string plugin_file(const std::string& name) {
  std::ifstream file(std::string(WAYMARK_SOURCE_DIR) + "/plugins/maturity-framework/" + name, std::ios::binary);
  if (!file) {
    throw std::runtime_error("cannot read " + name);
  }
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Blocks as lines: 'heading 2: text', 'cell: text', 'field: id' and so on, two spaces for each level of nesting.
std::string outline(const waymark::Document& document);

}  // namespace maturity_framework
