import type { Wording } from "../../base/wording.ts";

export const renderHelp: Wording = {
  en: `
Names of the files: <model>.<view>.<extension>, such as shop.lifecycle_map.svg for the view lifecycle_map of
shop.ketu.yaml; with a folder as argument the folders below it are kept. json holds the whole model, pdf every view that
is asked for as a page, in that order: their names have no view (shop.pdf).

A picture is replaced in one piece, and only when the model has no error: a failed run leaves the old one.
Models that have not changed since they were drawn are left alone (--force draws them too).

Examples:
  ketu render                                                     every view of the models of this folder, as SVG
  ketu render models --out pictures --format svg,png              a folder of models, two formats
  ketu render shop.ketu.yaml --view lifecycle_map --out map.svg   one view into one file
  ketu render shop.ketu.yaml --format pdf --page A4               all views as pages of shop.pdf
  ketu render shop.ketu.yaml --measures figures.json              with figures
  ketu render - --view lifecycle_map --out - < shop.ketu.yaml     from standard input to standard output
  ketu render models --watch                                      draw again at every save
`,
  zh: `
文件名：<模型>.<视图>.<扩展名>，例如 shop.ketu.yaml 的视图 lifecycle_map 存为 shop.lifecycle_map.svg；
参数是文件夹时保留其中的目录层次。json 是整个模型，pdf 把所选视图按所给的顺序排成页，文件名里都没有视图(shop.pdf)。

图整张替换，而且只在模型没有错误时替换：失败时旧图保持不变。
自上次出图以来没有变化的模型不会重画（--force 强制重画）。

示例：
  ketu render                                                     当前文件夹里的模型，所有视图画成 SVG
  ketu render models --out pictures --format svg,png              一个文件夹的模型，两种格式
  ketu render shop.ketu.yaml --view lifecycle_map --out map.svg   一个视图，一个文件
  ketu render shop.ketu.yaml --format pdf --page A4               所有视图，一页一个，存为 shop.pdf
  ketu render shop.ketu.yaml --measures figures.json              带指标数据
  ketu render - --view lifecycle_map --out - < shop.ketu.yaml     从标准输入到标准输出
  ketu render models --watch                                      每次保存都重画
`,
};
