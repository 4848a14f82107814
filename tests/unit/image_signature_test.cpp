#include "check/image_signature.hpp"

#include "scratch_folder.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace waymark {

TEST_CASE("an image's first bytes must fit its name", "[image_signature]") {
  const test::ScratchFolder scratch;
  const std::string png = "\x89PNG\r\n\x1a\n";
  CHECK(has_image_signature(scratch.write("a.PNG", png)));
  CHECK(has_image_signature(scratch.write("a.jpg", "\xFF\xD8\xFF\xE0")));
  CHECK(has_image_signature(scratch.write("a.gif", "GIF89a")));
  CHECK(has_image_signature(scratch.write("a.webp", "RIFF1234WEBP")));
  CHECK_FALSE(has_image_signature(scratch.write("b.jpg", png)));
  CHECK_FALSE(has_image_signature(scratch.write("b.png", "<svg onload=x>")));
  CHECK_FALSE(has_image_signature(scratch.write("b.webp", "RIFF")));
  CHECK_FALSE(has_image_signature(scratch.write("b.gif", "")));
}

}  // namespace waymark
