// Answers with blocks 100,000 deep.
#include "bad_plugin.hpp"

#include <string>

int bad::misbehave(const Answer& answer) {
  constexpr int kDepth = 100000;
  std::string json = R"({"schema":1,"diagnostics":[],"blocks":)";
  for (int depth = 0; depth < kDepth; ++depth) {
    json += R"([{"kind":"quotation","reported":false,"children":)";
  }
  json += "[]";
  for (int depth = 0; depth < kDepth; ++depth) {
    json += "}]";
  }
  answer.raw(json + "}");
  return 0;
}
