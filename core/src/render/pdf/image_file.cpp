#include "render/pdf/image_file.hpp"

#include "data/read_bytes.hpp"

#include <fmt/format.h>
#include <gif_lib.h>
#include <png.h>
#include <turbojpeg.h>
#include <webp/decode.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string_view>

namespace waymark {
namespace {

constexpr const char* kSaveAnew = "save it anew from an image editor";

const unsigned char* bytes_of(const std::string& text) { return reinterpret_cast<const unsigned char*>(text.data()); }

void check_size(std::uint64_t width, std::uint64_t height) {
  if (width == 0 || height == 0) {
    throw Error("it is damaged: it has no size", kSaveAnew);
  }
  if (width > 65500 || height > 65500 || width * height > kMaxPixels) {
    throw Error(fmt::format("its size of {} by {} pixels is more than {} million pixels", width, height,
                            kMaxPixels / 1'000'000),
                "make it smaller: 2,000 pixels across are plenty for a page");
  }
}

/// Takes apart pixels of red, green, blue and opacity.
ImageFile from_rgba(std::uint32_t width, std::uint32_t height, std::string_view rgba) {
  ImageFile image;
  image.width = width;
  image.height = height;
  const std::size_t count = std::size_t{width} * height;
  image.pixels.resize(count * 3);
  image.alpha.resize(count);
  bool opaque = true;
  for (std::size_t i = 0; i < count; ++i) {
    std::memcpy(&image.pixels[i * 3], &rgba[i * 4], 3);
    image.alpha[i] = rgba[i * 4 + 3];
    opaque = opaque && static_cast<unsigned char>(image.alpha[i]) == 0xFF;
  }
  if (opaque) {
    image.alpha.clear();
  }
  return image;
}

ImageFile read_png(const std::string& bytes) {
  png_image png{};
  png.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&png, bytes.data(), bytes.size()) == 0) {
    throw Error(fmt::format("it is damaged ({})", png.message), kSaveAnew);
  }
  const std::unique_ptr<png_image, void (*)(png_imagep)> guard(&png, png_image_free);
  check_size(png.width, png.height);
  png.format = PNG_FORMAT_RGBA;
  std::string rgba(std::size_t{png.width} * png.height * 4, '\0');
  if (png_image_finish_read(&png, nullptr, rgba.data(), 0, nullptr) == 0) {
    throw Error(fmt::format("it is damaged ({})", png.message), kSaveAnew);
  }
  return from_rgba(png.width, png.height, rgba);
}

ImageFile read_jpeg(std::string bytes) {
  const std::unique_ptr<void, int (*)(tjhandle)> decoder(tjInitDecompress(), tjDestroy);
  int width = 0;
  int height = 0;
  int sampling = 0;
  int space = 0;
  if (tjDecompressHeader3(decoder.get(), bytes_of(bytes), static_cast<unsigned long>(bytes.size()), &width, &height,
                          &sampling, &space) != 0) {
    throw Error(fmt::format("it is damaged ({})", tjGetErrorStr2(decoder.get())), kSaveAnew);
  }
  check_size(static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(height));
  if (space == TJCS_CMYK || space == TJCS_YCCK) {
    throw Error("its colours are those of a printing press (CMYK)", "save it in RGB colours");
  }
  // Decoded once to see whether it is whole; the PDF holds the file as it is.
  std::string grey(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), '\0');
  if (tjDecompress2(decoder.get(), bytes_of(bytes), static_cast<unsigned long>(bytes.size()),
                    reinterpret_cast<unsigned char*>(grey.data()), width, 0, height, TJPF_GRAY, 0) != 0) {
    throw Error(fmt::format("it is damaged ({})", tjGetErrorStr2(decoder.get())), kSaveAnew);
  }
  ImageFile image;
  image.width = static_cast<std::uint32_t>(width);
  image.height = static_cast<std::uint32_t>(height);
  image.pixels = std::move(bytes);
  image.jpeg = true;
  image.grey = space == TJCS_GRAY;
  return image;
}

ImageFile read_webp(const std::string& bytes) {
  int width = 0;
  int height = 0;
  if (WebPGetInfo(bytes_of(bytes), bytes.size(), &width, &height) == 0) {
    throw Error("it is damaged", kSaveAnew);
  }
  check_size(static_cast<std::uint64_t>(width), static_cast<std::uint64_t>(height));
  std::string rgba(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4, '\0');
  if (WebPDecodeRGBAInto(bytes_of(bytes), bytes.size(), reinterpret_cast<unsigned char*>(rgba.data()), rgba.size(),
                         width * 4) == nullptr) {
    throw Error("it is damaged", kSaveAnew);
  }
  return from_rgba(static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height), rgba);
}

struct GifInput {
  std::string_view rest;
};

int read_gif_bytes(GifFileType* gif, GifByteType* to, int count) {
  auto& input = *static_cast<GifInput*>(gif->UserData);
  const std::size_t size = std::min(input.rest.size(), static_cast<std::size_t>(std::max(count, 0)));
  std::memcpy(to, input.rest.data(), size);
  input.rest.remove_prefix(size);
  return static_cast<int>(size);
}

/// Which colour of a GIF's first picture is see-through, or -1.
int transparent_colour(const SavedImage& picture) {
  for (int i = 0; i < picture.ExtensionBlockCount; ++i) {
    GraphicsControlBlock control{};
    const ExtensionBlock& block = picture.ExtensionBlocks[i];
    if (block.Function == GRAPHICS_EXT_FUNC_CODE &&
        DGifExtensionToGCB(static_cast<std::size_t>(block.ByteCount), block.Bytes, &control) == GIF_OK) {
      return control.TransparentColor;
    }
  }
  return NO_TRANSPARENT_COLOR;
}

ImageFile read_gif(const std::string& bytes) {
  GifInput input{bytes};
  int error = 0;
  const std::unique_ptr<GifFileType, void (*)(GifFileType*)> gif(
      DGifOpen(&input, read_gif_bytes, &error), [](GifFileType* each) { DGifCloseFile(each, nullptr); });
  if (!gif) {
    throw Error("it is damaged", kSaveAnew);
  }
  check_size(static_cast<std::uint64_t>(gif->SWidth), static_cast<std::uint64_t>(gif->SHeight));
  if (DGifSlurp(gif.get()) != GIF_OK || gif->ImageCount < 1) {
    throw Error("it is damaged", kSaveAnew);
  }
  const SavedImage& picture = gif->SavedImages[0];
  const GifImageDesc& at = picture.ImageDesc;
  const ColorMapObject* colours = at.ColorMap != nullptr ? at.ColorMap : gif->SColorMap;
  if (colours == nullptr) {
    throw Error("it has no colours", kSaveAnew);
  }
  const int clear = transparent_colour(picture);
  const auto width = static_cast<std::size_t>(gif->SWidth);
  std::string rgba(width * static_cast<std::size_t>(gif->SHeight) * 4, '\0');
  for (int y = 0; y < at.Height && y + at.Top < gif->SHeight; ++y) {
    for (int x = 0; x < at.Width && x + at.Left < gif->SWidth; ++x) {
      const int index = picture.RasterBits[static_cast<std::size_t>(y) * static_cast<std::size_t>(at.Width) +
                                           static_cast<std::size_t>(x)];
      if (index == clear || index >= colours->ColorCount) {
        continue;
      }
      const GifColorType& colour = colours->Colors[index];
      char* pixel = &rgba[(static_cast<std::size_t>(y + at.Top) * width + static_cast<std::size_t>(x + at.Left)) * 4];
      pixel[0] = static_cast<char>(colour.Red);
      pixel[1] = static_cast<char>(colour.Green);
      pixel[2] = static_cast<char>(colour.Blue);
      pixel[3] = static_cast<char>(0xFF);
    }
  }
  return from_rgba(static_cast<std::uint32_t>(gif->SWidth), static_cast<std::uint32_t>(gif->SHeight), rgba);
}

}  // namespace

ImageFile read_image(const std::filesystem::path& file) {
  std::string bytes = read_bytes(file);
  const std::string_view start = std::string_view(bytes).substr(0, 12);
  if (start.starts_with("\x89PNG")) {
    return read_png(bytes);
  }
  if (start.starts_with("\xFF\xD8\xFF")) {
    return read_jpeg(std::move(bytes));
  }
  if (start.starts_with("GIF8")) {
    return read_gif(bytes);
  }
  if (start.starts_with("RIFF") && start.ends_with("WEBP") && start.size() == 12) {
    return read_webp(bytes);
  }
  throw Error("it is no PNG, JPEG, GIF or WebP image", kSaveAnew);
}

}  // namespace waymark
