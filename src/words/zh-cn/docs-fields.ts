/** 配置中每个键的含义，以 schema 里的英文句子为索引。 */
export const configFieldsZhCn: Readonly<Record<string, string>> = {
  'Title of the site.': '站点的标题。',
  'Who stands at the foot of each page.': '写在每页末尾的作者。',
  'The day that stands on the printed answers, as `2026-05-31`.': '印在答案上的日期，如 `2026-05-31`。',
  'Languages of the site; the first has no prefix in its addresses. Pages in Traditional Chinese are made from those in `zh-cn`.':
    '站点的语言；第一种语言的地址不带前缀。繁体中文页面由 `zh-cn` 转换而来。',
  'Logo, style sheet and footer of your own.': '自己的徽标、样式表和页脚。',
  'Whether Vitrine’s own documentation is a part of the site.': 'Vitrine 自己的使用文档是否也放在站点里。',
  'A picture in the folder `public/` that stands before the title of the site.':
    '文件夹 `public/` 里的一张图片，放在站点标题之前。',
  'A style sheet in the folder `public/`; every page loads it after its own.':
    '文件夹 `public/` 里的一个样式表；每页都在自己的样式之后载入它。',
  'A line at the foot of each page.': '每页末尾的一行文字。',
  'Classifiers of pictures.': '图片分类器。',
  'What the classifiers are explained on.': '在哪些图片上解释分类器。',
  'Encoders of texts.': '文本编码器。',
  'What the encoders are explained on: sentences, or questions with the text that their answer stands in.':
    '在哪些文本上解释编码器：句子，或带有答案所在文本的问题。',
  'Words whose hidden states are compared over many sentences.': '要在许多句子中比较其隐藏状态的词。',
  'Attention that was computed elsewhere.': '在别处算好的注意力。',
  '`all`, or a list in the order of the report: ids, or methods with settings.':
    '`all`，或按报告次序排列的列表：方法的 id，或带设置的方法。',
  'Folders of methods and metrics of your own, each with its `method.ts` or `metric.ts` and its words; what lists name by id.':
    '自己的方法和度量所在的文件夹，每个里面有 `method.ts` 或 `metric.ts` 及其文字；各列表按 id 提到它们。',
  'What is measured of each map beside the numbers of its method: `all`, `none`, or ids of metrics.':
    '除方法自带的数字外，对每张图还测量什么：`all`、`none`，或度量的 id。',
  'What the parts that masks mark are called.': '掩膜所标的各部分叫什么。',
  'Tests of the methods where the truth is known.': '在真相已知时对方法的检验。',
  'Labelled matrices to draw, in order.': '要画的带标签的矩阵，按次序。',
  'What computes: a name, or settings.': '用什么计算：一个名称，或一组设置。',
  'Part of folders’ names and addresses; what other keys call the model by.':
    '用在文件夹名和地址里；别的键也用它指这个模型。',
  'What the site calls it.': '站点上的名称。',
  'An ONNX file, relative to the configuration: the network with its weights, in place of the next four.':
    'ONNX 文件，路径相对于配置文件：网络连同权重，代替下面四项。',
  'Class names by index, or a file of them: `.txt`, `.json` or `.csv`.':
    '按序号排列的类别名，或写有类别名的文件：`.txt`、`.json` 或 `.csv`。',
  'PyTorch checkpoint (zip or legacy) or safetensors, relative to the configuration.':
    'PyTorch 检查点（zip 或旧格式）或 safetensors，路径相对于配置文件。',
  'Key of the state dict inside the checkpoint, where several could be meant.':
    '检查点里可能有好几个 state dict 时，指明是哪个键。',
  'What stands before the names of the model’s tensors, as `model.`, where the state dict has others too; they are left out.':
    'state dict 里还有别的张量时，指明本模型各张量名称前面的部分，如 `model.`；其余的不读。',
  'A built-in name, such a name with its options, a JSON file, or the list of layers itself.':
    '内置结构的名称、这样的名称加选项、一个 JSON 文件，或直接写各层的列表。',
  'Class names by index.': '按序号排列的类别名。',
  'How a picture becomes the network’s input.': '图片怎样变成网络的输入。',
  'Where the model came from and what its limits are.': '模型从哪里来，局限在哪里。',
  'How it does on pictures that it has not seen.': '在没有见过的图片上表现如何。',
  'To a fixed size, or so that the shorter side gets a length; bilinear with antialias, as PIL does it.':
    '缩放到固定大小，或使短边达到某个长度；双线性并抗锯齿，与 PIL 相同。',
  'Width, in pixels.': '宽度，单位像素。',
  'Height, in pixels.': '高度，单位像素。',
  'Length of the shorter side, in pixels.': '短边的长度，单位像素。',
  'The centre that is kept after resizing.': '缩放后保留的中央部分。',
  'The order in which the network wants the colours.': '网络要求的颜色次序。',
  'What [0, 1] pixels are multiplied by before mean and std: 255 for 0…255.':
    '在减均值、除标准差之前，[0, 1] 的像素先乘以多少：要 0…255 就写 255。',
  'Subtracted after scaling, in the network’s channel order.': '缩放之后减去的均值，按网络的通道次序。',
  'Divided by after the mean, in the network’s channel order.': '减去均值之后除以的标准差，按网络的通道次序。',
  'Part of folders’ names and addresses. Default: from the file name.': '用在文件夹名和地址里。默认取自文件名。',
  'JPEG, PNG, WebP, GIF, TIFF or AVIF, relative to the configuration.':
    'JPEG、PNG、WebP、GIF、TIFF 或 AVIF，路径相对于配置文件。',
  'Class index or name; without it the prediction is explained.': '类别的序号或名称；不写就解释模型自己的预测。',
  'What a person sees in the picture.': '人在图片里看到什么。',
  'Who made it, under which licence.': '谁做的，用什么许可。',
  'Ids of the models that it is explained for; default: all.': '为哪些模型解释它（模型的 id）；默认为全部。',
  'By part: a grey 8-bit PNG of the picture’s own size, 255 inside the part and 0 outside.':
    '每个部分一个：与图片同样大小的 8 位灰度 PNG，部分之内为 255，之外为 0。',
  'The same picture in more pixels, for the site alone: JPEG, PNG, WebP or AVIF of at most 1 MB.':
    '同一张图片的大图，只给站点用：JPEG、PNG、WebP 或 AVIF，不超过 1 MB。',
  'Folder of pictures, relative to the configuration; folders in it are not opened.':
    '图片文件夹，路径相对于配置文件；其中的子文件夹不会打开。',
  '`label_position`: file names say the class index and the place in the list, as `5_4.png`.':
    '`label_position`：文件名写明类别序号和在列表中的位置，如 `5_4.png`。',
  'Id of the method: `lime`, `saliency` …': '方法的 id：`lime`、`saliency`……',
  '`course`, `paper` or both; default: all that the method has.': '`course`、`paper` 或两者；默认为该方法所有的定义。',
  'Ids of the models, or encoders, that it explains; default: all.': '它解释哪些模型或编码器（id）；默认为全部。',
  'Parameters that differ from the method’s defaults, by name.': '与方法默认值不同的参数，按名称。',
  'Names of the arrays that are stored beside the pictures; default: all. None saves most of the space.':
    '除图片外还保存哪些数组；默认为全部。一个不存最省空间。',
  'Part of folders’ names; what other keys call the encoder by.': '用在文件夹名里；别的键也用它指这个编码器。',
  'The encoding of `vocab.txt`, by its name on the web (`gbk`, `shift_jis`), where it is not UTF-8.':
    '`vocab.txt` 不是 UTF-8 时所用的编码，写法与网页相同（如 `gbk`、`shift_jis`）。',
  'Hugging Face’s layout: config.json, weights, vocabulary; relative to the configuration.':
    'Hugging Face 的目录结构：config.json、权重、词表；路径相对于配置文件。',
  'How it does on texts that it has not seen.': '在没有见过的文本上表现如何。',
  'Part of folders’ names and addresses.': '用在文件夹名和地址里。',
  'What is read.': '要读的文本。',
  'Default: the text.': '默认为文本本身。',
  'The language of the text, by which screen readers choose a voice and browsers a face.':
    '文本的语言；读屏软件据此选择语音，浏览器据此选择字体。',
  'Ids of the encoders that read it; default: all.': '由哪些编码器来读（id）；默认为全部。',
  'What is asked.': '所提的问题。',
  'The text that the answer stands in.': '答案所在的文本。',
  'As it stands in the context; without it the model’s own is taken.': '与上下文中的写法一致；不写就取模型自己的答案。',
  'Default: the question.': '默认为问题本身。',
  'As it stands in every sentence.': '与每个句子中的写法一致。',
  'Default: the word.': '默认为这个词。',
  'What the senses are called, by their ids.': '各个词义叫什么，按 id。',
  'Each has the word once, in one of the senses.': '每句含这个词一次，取其中一个词义。',
  'What tables call the sentence.': '表格里怎样称呼这个句子。',
  'The sentence.': '句子。',
  'Id of the sense that the word has in it.': '这个词在句中的词义（id）。',
  'Which model it is from, and who computed it.': '出自哪个模型，由谁计算。',
  'JSON ({attention, tokens}), `.npy` [layers, heads, n, n], or a table (`.csv`, `.tsv`, `.txt`: layer, head, and a row of weights a line).':
    'JSON（{attention, tokens}）、`.npy`（[层, 头, n, n]），或表格（`.csv`、`.tsv`、`.txt`：每行写层、头和一行权重）。',
  'The encoding of a text file by its name on the web: `gbk`, `shift_jis`, `utf-16le`, `windows-1252` …; default: what its byte order mark says, else UTF-8.':
    '文本文件的编码，用网页上的名称：`gbk`、`shift_jis`、`utf-16le`、`windows-1252` 等；默认按字节顺序标记判断，没有标记则为 UTF-8。',
  'What stands between the cells of a table; a blank is any run of blanks and tabs. Default: what the file itself shows.':
    '表格的分隔符；空格表示任意多个空格和制表符。默认从文件本身判断。',
  'The decimal mark of a table; the other one may then part thousands. Default: what the file itself shows.':
    '表格的小数点；另一个符号可用作千位分隔。默认从文件本身判断。',
  'Under which key of a JSON file it lies, where there are several.': 'JSON 文件里有多份时，写明在哪个键下。',
  'The tokens, where the file has none, as in `.npy`.': '各个词元；文件里没有时（如 `.npy`）才写。',
  'Part of the addresses and of the names of the files to download.': '用在地址和可下载文件的名称里。',
  'Over the figure. LaTeX between dollar signs is set as formulae, here and in all labels; the dollars of prices (`$5 and $6`) are text.':
    '写在图的上方。这里和所有标签中，美元符号之间的 LaTeX 都排成公式；价格里的美元符号（`$5 and $6`）是普通文字。',
  'What is shown, in a sentence or two under the figure.': '写在图下的一两句说明。',
  'What the rows are: beside the row labels.': '行代表什么，写在行标签旁。',
  'What the columns are: beside the column labels.': '列代表什么，写在列标签旁。',
  'What the colours measure: beside the colour bar.': '颜色表示什么，写在色标旁。',
  'matplotlib’s name of a sequential or diverging colour map; `_r` at its end reverses it.':
    'matplotlib 中顺序或发散色图的名称；末尾加 `_r` 则反向。',
  'How the value is written in its cell, as printf does: `%.1f`, `%d`, `%.2e`; `%.0%` is percent.':
    '格子里的数怎样写，与 printf 相同：`%.1f`、`%d`、`%.2e`；`%.0%` 表示百分数。',
  'Where the column labels stand.': '列标签放在哪里。',
  'Whether row labels read upwards, as seaborn turns them where they fit.':
    '行标签是否自下而上竖排（seaborn 在放得下时就这样转）。',
  'Cells that are left empty: what lies above the diagonal, what lies below it, every 0, or values beyond a bound.':
    '留空的格子：对角线以上、对角线以下、所有的 0，或超出界限的值。',
  'Every value below this is left empty.': '小于它的值都留空。',
  'Every value above this is left empty.': '大于它的值都留空。',
  'Width of the white lines between cells, in pixels.': '格子之间白线的宽度，单位像素。',
  'Where the numbers come from.': '数字的出处。',
  'The rows, or the file that holds them.': '各行的数，或装着它们的文件。',
  'Row labels from top to bottom, instead of those in the file.': '自上而下的行标签，取代文件中的标签。',
  'Column labels from left to right, instead of those in the file.': '从左到右的列标签，取代文件中的标签。',
  'Whether NaN, null and empty cells are a mistake or cells without a value.':
    'NaN、null 和空格子算错误，还是算没有值的格子。',
  'The value of the lowest colour; default: the least that is shown.': '最低颜色对应的值；默认为图中最小的值。',
  'The value of the highest colour; default: the greatest that is shown.': '最高颜色对应的值；默认为图中最大的值。',
  '`.npy` of any integer, float or bool type, a table (`.csv`, `.tsv`, `.txt`), or `.json`; relative to the configuration.':
    '任何整数、浮点或布尔类型的 `.npy`，表格（`.csv`、`.tsv`、`.txt`），或 `.json`；路径相对于配置文件。',
  'The key in a JSON file under which the matrix lies.': '矩阵在 JSON 文件的哪个键下。',
  'Which labels a table has: columns in its first row, rows in its first column. Default: what the file itself shows.':
    '表格带有哪些标签：列标签在第一行，行标签在第一列。默认从文件本身判断。',
  'Part of the page’s address; the ids of its pictures begin with it.': '用在页面地址里；其中图片的 id 以它开头。',
  'What the site calls the trial.': '检验在站点上的名称。',
  'What is tried, in a sentence or two.': '用一两句话说检验什么。',
  'The mask of the part.': '该部分的掩膜。',
  'Id of the model that relies on it.': '依赖这个部分的模型（id）。',
  'Id of the model that does not.': '不依赖它的模型（id）。',
  'A method catches the first model where its share on the part is at least so many times the part’s area …':
    '方法落在该部分上的比例至少是该部分面积的这么多倍，就算识破了第一个模型……',
  '… and clears the second where it is less than so many times.': '……少于这么多倍，就算没有冤枉第二个模型。',
  'Labels say which class is explained: the one that the part stands for.':
    '标签说明解释哪个类别：就是该部分所代表的类别。',
  'The methods that are tried.': '要检验的方法。',
  'What is measured of each map, as for the report; the verdict needs `localisation`.':
    '对每张图测量什么，与报告相同；下结论需要 `localisation`。',
  'JSON, relative to the configuration.': 'JSON 文件，路径相对于配置文件。',
  'What it was judged on.': '用什么来评判。',
  'By name of a probe: what was counted, in a sentence.': '按探测项的名称：数的是什么，用一句话说。',
  'What computes; `auto` takes the first that loads and reproduces a known gradient.':
    '用什么计算；`auto` 取第一个能加载、并能算出已知梯度的引擎。',
  '`cpu`, `webgpu`, `cuda`, `coreml`, `dml`; for tensorflow `node-gpu`, `node`, `wasm`, `cpu`. Default: the first usable.':
    '`cpu`、`webgpu`、`cuda`、`coreml`、`dml`；tensorflow 则为 `node-gpu`、`node`、`wasm`、`cpu`。默认为第一个可用的。',
  'Worker threads on a CPU; default: one a core.': '在 CPU 上的工作线程数；默认每个核一个。',
  'Pictures a run; default: 1 on a CPU, 25 on a GPU.': '一次送入多少张图片；默认 CPU 上 1 张，GPU 上 25 张。',
};
