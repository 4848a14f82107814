// All of qpdf's headers that this folder needs, for compilers that they were not made for.
#pragma once

#ifdef __clang__
// Why: in C++20, Clang needs JSON to be complete where qpdf 11's header says what it is. Nothing here uses it, so the
// header is kept out by its own guard.
#define JSON_HH
class JSON;
#endif

#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFStreamFilter.hh>
