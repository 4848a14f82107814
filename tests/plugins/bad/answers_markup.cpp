// Answers with text that would be a script in a page that does not escape it.
#include "bad_plugin.hpp"

int bad::misbehave(const Answer& answer) {
  answer.paragraph(R"(<script>alert(1)</script><img src=x onerror='alert(2)'>)");
  return 0;
}
