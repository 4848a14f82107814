// What a directive is about: the framework, perhaps answers to it, and the components that it is limited to.
#pragma once

#include "answers.hpp"
#include "framework.hpp"

#include <waymark/directive_call.hpp>

#include <optional>
#include <vector>

namespace maturity_framework {

struct Subject {
  Framework framework{};
  std::optional<Answers> answers{};
  std::vector<std::size_t> components{};  ///< those that the directive shows, in order
  bool whole = true;                      ///< they are all there are
};

/// Reads the options 'framework', 'answers' and 'component'. Returns nothing if anything is wrong; it is reported.
std::optional<Subject> read_subject(const waymark::DirectiveRequest& request, waymark::DirectiveReply& reply);

}  // namespace maturity_framework
