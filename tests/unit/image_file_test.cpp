#include "render/pdf/image_file.hpp"

#include <png.h>
#include <turbojpeg.h>
#include <unistd.h>
#include <webp/encode.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

namespace {

using namespace waymark;

/// The file with these bytes, read.
ImageFile read(const std::string& bytes) {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("waymark-image-test-" + std::to_string(::getpid()));
  std::ofstream(file, std::ios::binary) << bytes;
  struct Remove {
    const std::filesystem::path& file;
    ~Remove() { std::filesystem::remove(file); }
  } const remove{file};
  return read_image(file);
}

std::string png_of(std::uint32_t width, std::uint32_t height, const std::string& rgba) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = width;
  image.height = height;
  image.format = PNG_FORMAT_RGBA;
  png_alloc_size_t size = 0;
  png_image_write_to_memory(&image, nullptr, &size, 0, rgba.data(), 0, nullptr);
  std::string bytes(size, '\0');
  png_image_write_to_memory(&image, bytes.data(), &size, 0, rgba.data(), 0, nullptr);
  bytes.resize(size);
  return bytes;
}

std::string jpeg_of(int width, int height) {
  const std::unique_ptr<void, int (*)(tjhandle)> encoder(tjInitCompress(), tjDestroy);
  const std::string rgb(static_cast<std::size_t>(width * height * 3), '\x80');
  unsigned char* made = nullptr;
  unsigned long size = 0;
  tjCompress2(encoder.get(), reinterpret_cast<const unsigned char*>(rgb.data()), width, 0, height, TJPF_RGB, &made,
              &size, TJSAMP_444, 80, 0);
  std::string bytes(reinterpret_cast<char*>(made), size);
  tjFree(made);
  return bytes;
}

std::string message_of(const std::string& bytes) {
  try {
    read(bytes);
    return "read";
  } catch (const Error& error) {
    return error.what();
  }
}

const std::string kTwoPixels("\xFF\x00\x00\xFF\x00\xFF\x00\x80", 8);

TEST_CASE("a PNG gives its colours, and its opacity where some of it is not opaque") {
  const ImageFile image = read(png_of(2, 1, kTwoPixels));
  CHECK(image.width == 2);
  CHECK(image.height == 1);
  CHECK(image.pixels == std::string("\xFF\x00\x00\x00\xFF\x00", 6));
  CHECK(image.alpha == "\xFF\x80");
  CHECK(read(png_of(1, 1, "\x01\x02\x03\xFF")).alpha.empty());
}

TEST_CASE("a JPEG stays as it is") {
  const std::string bytes = jpeg_of(8, 8);
  const ImageFile image = read(bytes);
  CHECK(image.jpeg);
  CHECK(image.width == 8);
  CHECK(image.pixels == bytes);
}

TEST_CASE("a WebP gives its colours") {
  std::uint8_t* made = nullptr;
  const std::size_t size =
      WebPEncodeLosslessRGBA(reinterpret_cast<const std::uint8_t*>(kTwoPixels.data()), 2, 1, 8, &made);
  const std::string bytes(reinterpret_cast<char*>(made), size);
  WebPFree(made);
  CHECK(read(bytes).width == 2);
}

TEST_CASE("a GIF gives its first picture, and what is see-through") {
  // 2 by 1 pixels of red and green; green is see-through.
  constexpr char kGif[] =
      "GIF89a\x02\0\x01\0\x80\0\0\xFF\0\0\0\xFF\0!\xF9\x04\x01\0\0\x01\0,\0\0\0\0\x02\0\x01\0\0\x02\x02\x44\x0A\0;";
  const std::string bytes(kGif, sizeof kGif - 1);
  const ImageFile image = read(bytes);
  CHECK(image.width == 2);
  CHECK(image.alpha.size() == 2);
}

TEST_CASE("damaged images are refused, cut off anywhere") {
  for (const std::string& whole : {png_of(2, 1, kTwoPixels), jpeg_of(64, 64)}) {
    for (std::size_t size = 12; size + 12 < whole.size(); size += 7) {
      CHECK_THAT(message_of(whole.substr(0, size)), Catch::StartsWith("it is damaged"));
    }
  }
  CHECK(message_of("RIFF\x10\0\0\0WEBPVP8 ") != "read");
  CHECK(message_of("GIF89a").starts_with("it is damaged"));
}

TEST_CASE("what is no image is refused") {
  CHECK(message_of("plain text") == "it is no PNG, JPEG, GIF or WebP image");
  CHECK(message_of("") == "it is no PNG, JPEG, GIF or WebP image");
}

TEST_CASE("an image that would fill the memory is refused before it is unpacked") {
  std::string huge = png_of(2, 1, kTwoPixels);
  huge.replace(16, 8,
               std::string("\x00\x00\xFF\x00\x00\x00\xFF\x00", 8));  // 65,280 by 65,280; the checksum is wrong, too
  CHECK(message_of(huge) != "read");
}

}  // namespace
