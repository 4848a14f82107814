#include "render/model/model_json.hpp"

#include "parsed_page.hpp"

#include <catch2/catch.hpp>

namespace waymark {

TEST_CASE("the model's JSON holds every node with its place", "[model_json]") {
  CHECK(to_json(ParsedPage("## A *b*\n").documents[0]) ==
        "{\n"
        "  \"kind\": \"document\",\n"
        "  \"line\": 1,\n"
        "  \"column\": 1,\n"
        "  \"children\": [\n"
        "    {\n"
        "      \"kind\": \"heading\",\n"
        "      \"line\": 1,\n"
        "      \"column\": 1,\n"
        "      \"text\": \"a-b\",\n"
        "      \"level\": 2,\n"
        "      \"children\": [\n"
        "        {\n"
        "          \"kind\": \"text\",\n"
        "          \"line\": 1,\n"
        "          \"column\": 4,\n"
        "          \"text\": \"A \"\n"
        "        },\n"
        "        {\n"
        "          \"kind\": \"emphasis\",\n"
        "          \"line\": 1,\n"
        "          \"column\": 6,\n"
        "          \"children\": [\n"
        "            {\n"
        "              \"kind\": \"text\",\n"
        "              \"line\": 1,\n"
        "              \"column\": 7,\n"
        "              \"text\": \"b\"\n"
        "            }\n"
        "          ]\n"
        "        }\n"
        "      ]\n"
        "    }\n"
        "  ]\n"
        "}\n");
}

}  // namespace waymark
