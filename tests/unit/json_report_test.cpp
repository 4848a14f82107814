#include "report/json_report.hpp"

#include <catch2/catch.hpp>

using waymark::Diagnostics;
using waymark::Error;
using waymark::to_json;

TEST_CASE("the machine-readable form is one sorted document", "[json_report]") {
  Diagnostics diagnostics;
  diagnostics.warning({"b.md", 3, 0}, "review was due", "check it");
  diagnostics.error({"a.md", 1, 2}, "unknown key 'titel'", "did you mean 'title'?", "titel: x");
  CHECK(to_json(diagnostics) == R"({
  "diagnostics": [
    {
      "severity": "error",
      "file": "a.md",
      "line": 1,
      "column": 2,
      "message": "unknown key 'titel'",
      "hint": "did you mean 'title'?"
    },
    {
      "severity": "warning",
      "file": "b.md",
      "line": 3,
      "column": 0,
      "message": "review was due",
      "hint": "check it"
    }
  ],
  "errors": 1,
  "warnings": 1
}
)");
}

TEST_CASE("nothing wrong is an empty list", "[json_report]") {
  CHECK(to_json(Diagnostics{}) == "{\n  \"diagnostics\": [],\n  \"errors\": 0,\n  \"warnings\": 0\n}\n");
}

TEST_CASE("control characters and bad bytes are escaped", "[json_report]") {
  Diagnostics diagnostics;
  diagnostics.error({"\xff.md", 1, 1}, "\x1b[2J\xc2\x9b é");
  CHECK(to_json(diagnostics) == R"({
  "diagnostics": [
    {
      "severity": "error",
      "file": "\ufffd.md",
      "line": 1,
      "column": 1,
      "message": "\u001b[2J\u009b \u00e9",
      "hint": ""
    }
  ],
  "errors": 1,
  "warnings": 0
}
)");
}

TEST_CASE("what stopped the program stands last and counts", "[json_report]") {
  Diagnostics before;
  before.warning({"z.md", 1, 0}, "w");
  CHECK(to_json(Error("disk is full", "make room", {"output", 0, 0}), before) == R"({
  "diagnostics": [
    {
      "severity": "warning",
      "file": "z.md",
      "line": 1,
      "column": 0,
      "message": "w",
      "hint": ""
    },
    {
      "severity": "error",
      "file": "output",
      "line": 0,
      "column": 0,
      "message": "disk is full",
      "hint": "make room"
    }
  ],
  "errors": 1,
  "warnings": 1
}
)");
}
