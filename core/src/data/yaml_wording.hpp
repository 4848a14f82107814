// Says in an author's words what libfyaml found wrong.
#pragma once

#include <string_view>

namespace waymark {

struct YamlWording {
  std::string_view theirs;  ///< how libfyaml's message starts
  std::string_view message;
  std::string_view hint;
  bool at_open_collection =
      false;  ///< it is about the '[' or '{' that is open, not about the place where it was noticed
};

/// The wording for one of libfyaml's messages, or nullptr if there is none.
const YamlWording* yaml_wording(std::string_view theirs);

}  // namespace waymark
