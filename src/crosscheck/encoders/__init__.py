"""The one door to onnxruntime: sentence vectors and entailment, from models that are shipped."""

from crosscheck.encoders.entailment import stance
from crosscheck.encoders.sentences import encode, encode_documents
from crosscheck.encoders.shelf import ShippedModel, shipped_models

__all__ = ["ShippedModel", "encode", "encode_documents", "shipped_models", "stance"]
